import { WithReason } from '../../../contract/documents/receipt.ts';
import { act, anyOf, type Context, type Decision, holder, post } from '../../act.ts';
import { staying, subjectOf } from '../../case-act.ts';
import type { Moved } from '../../move.ts';
import type { CaseFile } from '../../rows.ts';
import { sendingStory } from './samples.ts';
import { deskOf, moveSending, notTheUnit, sendingOf, withSending } from './sending.ts';

const ofUnit = anyOf(post('document-desk'), post('department-head'));

/** Not as it should be sent: the head gives it back to the desk, or the desk takes it back, with the reason. */
export const sendBackDraft = act<WithReason>({
  id: 'documents/send-back-draft',
  clause: '2.1.1-a',
  by: ofUnit,
  on: 'case',
  of: 'sending',
  version: 1,
  input: WithReason,
  decide: (subject, { reason }, context) => {
    const file = subjectOf(subject);
    const sending = sendingOf(file);
    const stranger = notTheUnit(sending, context);
    if (stranger) return { kind: 'refusal', refusal: stranger };
    const to = { holder: deskOf(sending) };
    return decided(
      file,
      moveSending(file, { act: 'documents/send-back-draft', to, reason, sending }, context),
      context,
    );
  },
  example: { before: sendingStory.checked, by: 'post:department-head@{unit}', input: { reason: '请补充投资估算' } },
});

/** It is not sent after all, or not again. */
export const dropSending = act<WithReason>({
  id: 'documents/drop-sending',
  clause: '2.1.1-a',
  by: holder,
  on: 'case',
  of: 'sending',
  version: 1,
  input: WithReason,
  decide: (subject, { reason }, context) => {
    const file = subjectOf(subject);
    const end = { outcome: 'dropped', outcomeText: reason, outcomeAt: context.at.toString() } as const;
    const asked = { act: 'documents/drop-sending', sending: withSending(file, end) };
    return decided(file, moveSending(file, asked, context), context);
  },
  example: { before: sendingStory.prepared, by: 'unit:{unit}', input: { reason: '并入另一请示上报' } },
});

const decided = (file: CaseFile, moved: Moved, context: Context): Decision =>
  moved.ok ? staying(file, moved.puts, context) : { kind: 'refusal', refusal: moved.refusal };
