import { WithOpinion } from '../../contract/documents/instruction.ts';
import { Nothing } from '../../contract/documents/receipt.ts';
import { caseOf, holder, post } from '../act.ts';
import type { CaseFile } from '../rows.ts';
import { passedOn } from './custody.ts';
import { given } from './hand-out.ts';
import { lastOpinion, opinionPut } from './opinion.ts';
import { receiptAct } from './receipt-act.ts';
import { story } from './samples.ts';

const unitOf = (file: CaseFile): string => lastOpinion(file, 'duty')?.units[0] ?? '';

/** The counterpart deputy, then the secretary-general: the matter is the department's own duty (2.2.3.2.4-a, D19). */
export const confirmDuty = receiptAct<WithOpinion>({
  id: 'documents/confirm-duty',
  clause: '2.2.3.2.4-a',
  by: holder,
  input: WithOpinion,
  also: (file, { opinion }, context) => [
    opinionPut(file, { kind: 'duty', text: opinion, stance: 'agree', units: [unitOf(file)] }, context),
    ...passedOn(file, context, caseOf(file).step === 'duty-deputy' ? 'post:secretary-general' : 'post:documents-clerk'),
  ],
  example: { before: story.toDepartment, by: 'relation:counterpart-deputy:{vice}', input: { opinion: '属水务局职责' } },
});

/** Confirmed by both, the section transfers it; no leader's desk lies on this way (2.2.3.2.4-a). */
export const transferToDepartment = receiptAct<Nothing>({
  id: 'documents/transfer-to-department',
  clause: '2.2.3.2.4-a',
  by: post('documents-clerk'),
  input: Nothing,
  move: (file) => ({ to: { holder: `unit:${unitOf(file)}` } }),
  also: (file, _input, context) => [
    ...given(file, { unit: unitOf(file), role: 'transfer', text: '' }, context),
    ...passedOn(file, context, `unit:${unitOf(file)}`),
  ],
  example: { before: story.dutyConfirmed, by: 'post:documents-clerk', input: {} },
});
