import { Temporal } from 'temporal-polyfill';
import type { RecordArrival } from '../../../contract/documents/arrival.ts';
import { PrepareSending } from '../../../contract/documents/sending.ts';
import { sending } from '../../../regulation/documents/sending/sending.procedure.ts';
import { act, anyOf, type Context, post, refuse } from '../../act.ts';
import { caseRowOf, fileOf } from '../../new-case.ts';
import { dayOfMoment } from '../../people/book.ts';
import type { UnitRow } from '../../people/rows.ts';
import type { CaseRow } from '../../rows.ts';
import { documentRow, fileRows } from '../open-receipt.ts';
import type { DocumentRow } from '../rows.ts';
import { request } from '../samples.ts';
import type { SendingRow } from './rows.ts';
import { deskOf, moveSending, notTheUnit } from './sending.ts';

/** A department takes up a paper that it wants to send in; nobody outside it sees the draft (2.1.1-a). */
export const prepareSending = act<PrepareSending>({
  id: 'documents/prepare-sending',
  clause: '2.1.1-a',
  by: anyOf(post('document-desk'), post('department-head')),
  on: 'new',
  of: 'sending',
  version: 1,
  input: PrepareSending,
  uploads: ({ paper }) => paper.files.map(({ upload }) => upload),
  decide: (_subject, { unit, paper }, context) => {
    const stranger = notTheUnit({ unit }, context);
    if (stranger) return { kind: 'refusal', refusal: stranger };
    const sender = context.book.units.find(({ id }) => id === unit);
    if (!sender || sender.kind === 'section' || sender.kind === 'office') return refuse('no-such-unit');
    const id = context.newId();
    const document = documentRow(id, paperOf(paper, sender), context);
    const row = caseRow(id, document, unit, context);
    const sent = sendingRow(id, unit, context);
    const file = fileOf(row, { documents: [document], departmentSendings: [sent] });
    const asked = { act: 'documents/prepare-sending', to: { holder: deskOf(sent) }, sending: sent };
    const moved = moveSending(file, asked, context);
    if (!moved.ok) return { kind: 'refusal', refusal: moved.refusal };
    const puts = [...moved.puts, { table: 'documents' as const, row: document }, ...fileRows(id, paper.files, context)];
    const takes = context.uploads.map((upload) => upload.id);
    return { kind: 'changes', changes: { caseId: id, puts, numbers: [], findings: [], takes } };
  },
  example: { before: [], by: 'unit:{unit}', input: { unit: '{unit}', paper: request } },
});

/** The paper as the unit's own: who sends it is not the input's to say. */
export const paperOf = ({ files: _files, ...paper }: RecordArrival, sender: UnitRow) => ({
  ...paper,
  sender: sender.zh,
  senderClass: 'department' as const,
  resubmits: null,
});

const caseRow = (id: string, document: DocumentRow, unit: string, context: Context): CaseRow =>
  caseRowOf(
    sending,
    {
      id,
      kind: 'sending',
      parent: null,
      subject: document.title,
      urgency: document.urgency,
      regulationDay: dayOfMoment(Temporal.Instant.from(document.countsFrom)),
    },
    context,
    { holder: deskOf({ unit }) },
  );

const sendingRow = (caseId: string, unit: string, { newId }: Context): SendingRow => ({
  id: newId(),
  caseId,
  unit,
  reasons: {},
  checkedAt: null,
  checkedBy: null,
  signedBy: null,
  sentAt: null,
  receipt: null,
  returns: [],
  outcome: null,
  outcomeText: '',
  outcomeAt: null,
});
