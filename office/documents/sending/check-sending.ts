import { CheckSending } from '../../../contract/documents/sending.ts';
import { act, holder, type Put } from '../../act.ts';
import { staying, subjectOf } from '../../case-act.ts';
import { withDocument } from '../receipt-act.ts';
import { documentOf } from '../receipt-move.ts';
import { passingSheet } from '../samples.ts';
import { sendingStory } from './samples.ts';
import { keptBack, sendingFindings } from './sending-findings.ts';
import { headOf, moveSending, withSending } from './sending.ts';

/** Checked as the office will check it: what it would send back stays here, with the clause and the remedy (2.1.1-a). */
export const checkSending = act<CheckSending>({
  id: 'documents/check-sending',
  clause: ['2.1.1-a', '2.2.1-a'],
  by: holder,
  on: 'case',
  of: 'sending',
  version: 1,
  input: CheckSending,
  decide: (subject, { sheet }, context) => {
    const file = subjectOf(subject);
    const sending = withSending(file, {
      reasons: context.reasons,
      checkedAt: context.at.toString(),
      checkedBy: context.actor.personId,
    });
    const asked = { act: 'documents/check-sending', to: { holder: headOf(sending) }, sending };
    const moved = moveSending(file, asked, context);
    if (!moved.ok) return { kind: 'refusal', refusal: moved.refusal };
    const findings = sendingFindings(file, sheet, context);
    if (keptBack(findings, context.reasons)) return { kind: 'findings', findings };
    const document: Put = { table: 'documents', row: withDocument(documentOf(file), { sheet }) };
    return staying(file, [...moved.puts, document], context, findings);
  },
  example: { before: sendingStory.prepared, by: 'unit:{unit}', input: { sheet: passingSheet } },
});
