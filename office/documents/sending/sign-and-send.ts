import { Nothing } from '../../../contract/documents/receipt.ts';
import { ReviewSheet } from '../../../contract/documents/sheet.ts';
import { act, type Also, caseOf, type Context, holder, type Put, refuse } from '../../act.ts';
import { staying, subjectOf } from '../../case-act.ts';
import { personOf } from '../../people/book.ts';
import type { CaseFile } from '../../rows.ts';
import { openReceipt } from '../open-receipt.ts';
import { withDocument } from '../receipt-act.ts';
import { documentOf } from '../receipt-move.ts';
import type { DocumentRow } from '../rows.ts';
import { replaced } from './change-sending.ts';
import { sendingStory } from './samples.ts';
import { keptBack, sendingFindings } from './sending-findings.ts';
import { moveSending, sendingOf, withSending } from './sending.ts';

/** The head signs, and with it the paper is in the office, at its review: weighed once more, for days may have passed (2.1.4-i). */
export const signAndSend = act<Nothing>({
  id: 'documents/sign-and-send',
  clause: ['2.1.2-a', '2.1.1-a', '2.1.1-b', '2.1.4-j'],
  by: holder,
  on: 'case',
  of: 'sending',
  version: 1,
  input: Nothing,
  decide: (subject, _input, context) => {
    const file = subjectOf(subject);
    // The office has it from the moment at which it can see it, and not from one that is told afterwards.
    if (!context.at.equals(context.recordedAt)) return refuse('sent-only-now');
    const sheet = ReviewSheet.safeParse(documentOf(file).sheet);
    if (!sheet.success) return refuse('not-checked');
    const reasons = { ...sendingOf(file).reasons, ...context.reasons };
    const findings = sendingFindings(file, sheet.data, context);
    if (keptBack(findings, reasons)) return { kind: 'findings', findings };
    const signed = withDocument(documentOf(file), { signatory: personOf(context.book, context.actor.personId).name });
    const receipt = receiptOf(file, signed, context);
    const sending = withSending(file, {
      reasons,
      signedBy: context.actor.personId,
      sentAt: context.at.toString(),
      receipt: receipt.caseId,
    });
    const moved = moveSending(file, { act: 'documents/sign-and-send', sending }, context);
    if (!moved.ok) return { kind: 'refusal', refusal: moved.refusal };
    const document: Put = { table: 'documents', row: signed };
    const done = staying(file, [...moved.puts, document], context, findings);
    return done.kind === 'changes' ? { ...done, changes: { ...done.changes, also: [receipt] } } : done;
  },
  example: { before: sendingStory.checked, by: 'post:department-head@{unit}', input: {} },
});

/** The office's own case of the paper, with a copy of everything. The department gets no access to it: what is proposed and instructed is the office's. */
function receiptOf(file: CaseFile, signed: DocumentRow, context: Context): Also {
  const { id: parent } = caseOf(file);
  const opened = openReceipt(
    {
      act: 'documents/sign-and-send',
      subject: signed.title,
      document: { ...signed, sheet: null, resubmits: sendingOf(file).returns.at(-1)?.receipt ?? null },
      files: [],
      sectionMayOpen: true,
      sentIn: { parent, by: context.as.target },
      also: ({ id }) => copiesOf(file, id, context),
    },
    { ...context, seq: 1 },
  );
  if (opened.kind !== 'changes') throw new Error('A paper that was sent could not be received.');
  const { caseId, puts } = opened.changes;
  return { caseId, puts: puts.filter((put) => put.table !== 'access' || put.row.why !== 'acted') };
}

const copiesOf = ({ files }: CaseFile, caseId: string, { newId, at }: Context): Put[] =>
  files
    .filter(({ role }) => role !== replaced)
    .map((one) => ({ table: 'files', row: { ...one, id: newId(), caseId, at: at.toString() } }));
