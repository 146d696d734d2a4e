import { Nothing } from '../../../contract/documents/receipt.ts';
import { Reply } from '../../../contract/documents/supervision.ts';
import { act, anyOf, caseOf, type Context, holder, post, type Put, refuse } from '../../act.ts';
import { staying, subjectOf } from '../../case-act.ts';
import { noticePut } from '../../notice.ts';
import type { CaseFile } from '../../rows.ts';
import { mayOpenToo } from '../../case-access.ts';
import { noSuchUnit } from '../leader-desk.ts';
import { receiptAct } from '../receipt-act.ts';
import { answer, itemStory } from './samples.ts';

/** The sender is answered, the units concerned are told: with it the paper is closed, and not without (2.2.7). */
export const reply = receiptAct<Reply>({
  id: 'documents/reply',
  clause: ['2.2.7-a', '2.2.7-b', '2.2.7.1-a', '2.2.7.2-a'],
  by: holder,
  input: Reply,
  refuses: (_file, { told }, context) => noSuchUnit(told, context),
  also: (file, input, context) => [replyPut(file, input, context), ...toldPuts(file, input, context)],
  ends: (_file, { text }) => ({ text }),
  example: { before: itemStory.finished, by: 'post:secretariat-section-chief', input: answer },
});

function replyPut(file: CaseFile, { text, channel, told }: Reply, context: Context): Put {
  const row = {
    id: context.newId(),
    caseId: caseOf(file).id,
    seq: context.seq,
    text,
    channel,
    asTarget: context.as.target,
    byPerson: context.actor.personId,
    at: context.at.toString(),
    told: [...new Set(told)].map((unit) => ({ unit, confirmedAt: null, confirmedBy: null })),
  };
  return { table: 'replies', row };
}

function toldPuts(file: CaseFile, { told }: Reply, context: Context): Put[] {
  const targets = [...new Set(told)].map((unit) => `unit:${unit}`);
  return [
    ...mayOpenToo(file, targets, 'told', context),
    ...targets.map((target) => noticePut(file, context, target, 'told-result', {})),
  ];
}

/** A unit that was told the result logs that it has it (2.2.7-b). */
export const confirmTold = act<Nothing>({
  id: 'documents/confirm-told',
  clause: '2.2.7-b',
  by: anyOf(post('document-desk'), post('department-head')),
  on: 'case',
  version: 1,
  input: Nothing,
  decide: (subject, _input, context) => {
    const file = subjectOf(subject);
    const answered = file.replies.at(-1);
    const mine = answered?.told.find(
      ({ unit, confirmedAt }) =>
        confirmedAt === null && context.actor.held.some(({ target }) => target === `unit:${unit}`),
    );
    if (!answered || !mine) return refuse('nothing-to-confirm', {});
    const now = { ...mine, confirmedAt: context.at.toString(), confirmedBy: context.actor.personId };
    const told = answered.told.map((one) => (one === mine ? now : one));
    return staying(file, [{ table: 'replies', row: { ...answered, told } }], context);
  },
  example: { before: itemStory.replied, by: 'unit:{unit}', input: {} },
});
