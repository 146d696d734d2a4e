import {
  DistributeForInstruction,
  DistributeForReading,
  DistributeToDepartment,
  Nothing,
} from '../../contract/documents/receipt.ts';
import { notClassified } from '../../regulation/documents/receipt/not-classified.ts';
import { senderClasses, type SenderClass } from '../../regulation/general/sender-class.ts';
import type { Target } from '../../regulation/kernel/procedure.ts';
import { type Finding, weigh } from '../../regulation/kernel/rule.ts';
import { caseOf, type Context, post } from '../act.ts';
import type { CaseFile, DocumentRow } from '../rows.ts';
import { custodyPut } from './custody.ts';
import { receiptAct, withDocument } from './receipt-act.ts';
import { documentOf } from './receipt-move.ts';
import { story } from './samples.ts';

const distributed = (file: CaseFile, opinion: string, context: Context): DocumentRow =>
  withDocument(documentOf(file), { distribution: opinion, distributedAt: context.at.toString() });

const level = (file: CaseFile, context: Context): Finding[] =>
  weigh([notClassified], { level: documentOf(file).level }, context.parameters, caseOf(file).regulationDay);

/** Higher bodies' papers go to the secretary-general, the city's own to the deputy for documents (2.2.3.2.1-a, 2.2.3.2.2-a). */
export const proposalDesk = ({ senderClass }: DocumentRow): Target =>
  `post:${senderClasses[senderClass as SenderClass].route}`;

const common = { clause: ['2.2.2-b', '2.2.5.1-b', '2.2.5.1-c', '2.2.5.1-d'] as const, by: post('documents-clerk') };

export const distributeForReading = receiptAct<DistributeForReading>({
  ...common,
  id: 'documents/distribute-for-reading',
  input: DistributeForReading,
  findings: (file, _input, context) => level(file, context),
  move: (file, { opinion, readers }, context) => ({ document: distributed(file, opinion, context), to: { readers } }),
  example: {
    before: story.registered,
    by: 'post:documents-clerk',
    input: { opinion: '请市领导阅', readers: ['{leader}'] },
  },
});

export const distributeForInstruction = receiptAct<DistributeForInstruction>({
  ...common,
  id: 'documents/distribute-for-instruction',
  input: DistributeForInstruction,
  findings: (file, _input, context) => level(file, context),
  move: (file, { opinion }, context) => ({
    document: distributed(file, opinion, context),
    to: { holder: proposalDesk(documentOf(file)) },
  }),
  also: (file, _input, context) => [custodyPut(file, context, proposalDesk(documentOf(file)))],
  example: { before: story.registered, by: 'post:documents-clerk', input: { opinion: '请提出拟办意见' } },
});

export const distributeToDepartment = receiptAct<DistributeToDepartment>({
  ...common,
  id: 'documents/distribute-to-department',
  input: DistributeToDepartment,
  findings: (file, _input, context) => level(file, context),
  move: (file, { opinion, unit }, context) => ({
    document: distributed(file, opinion, context),
    to: { holder: `unit:${unit}` },
  }),
  also: (file, { unit }, context) => [custodyPut(file, context, `unit:${unit}`)],
  example: {
    before: story.registered,
    by: 'post:documents-clerk',
    input: { opinion: '属部门职责，转请办理', unit: '{unit}' },
  },
});

/** A classified entry is complete when it stands in the register; the paper goes its own way, in confidential hands (F1). */
export const fileEntry = receiptAct<Nothing>({
  ...common,
  id: 'documents/file-entry',
  input: Nothing,
  move: (file, _input, context) => ({ document: distributed(file, '', context) }),
  example: { before: story.registered, by: 'post:documents-clerk', input: {} },
});
