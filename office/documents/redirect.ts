import { Redirect } from '../../contract/documents/instruction.ts';
import { WithReason } from '../../contract/documents/receipt.ts';
import { awayRules } from '../../regulation/documents/instruction/rules.ts';
import { act, anyOf, caseOf, type Context, post, type Put, refuse, relation } from '../act.ts';
import { staying, subjectOf } from '../case-act.ts';
import { absenceOf } from '../people/book.ts';
import type { CaseFile } from '../rows.ts';
import { closeTask } from '../task.ts';
import { awaited, deputyAway, openAwayTask, substituteOf } from './away.ts';
import { cannotInstruct } from './leader-desk.ts';
import { receiptAct } from './receipt-act.ts';
import { story } from './samples.ts';
import { weighIn } from './weigh-case.ts';

const asking = anyOf(relation('counterpart-deputy'), post('secretary-general'));

/** Whether the actor asks as the leader's own deputy; the secretary-general asks where no deputy is there. */
const asDeputyOf = (leader: string, { actor }: Context): boolean =>
  actor.held.some(
    ({ target, why }) => target === `relation:counterpart-deputy:${leader}` && why.kind !== 'next-higher',
  );

/** The leader is away: somebody else is asked for the instruction (2.2.4.3). */
export const redirectInstruction = receiptAct<Redirect>({
  id: 'documents/redirect-instruction',
  clause: ['2.2.4.3-a', '2.2.4.3-b'],
  by: asking,
  input: Redirect,
  refuses: (_file, { to }, context) => cannotInstruct([to], context),
  findings: (file, { to }, context) => {
    const { book, at } = context;
    const leader = awaited(file) ?? '';
    return weighIn(file, context, awayRules, {
      leaderAway: absenceOf(book, leader, at) !== undefined,
      deputyAway: deputyAway(book, leader, at),
      askedBySecretaryGeneral: !asDeputyOf(leader, context),
      substitute: substituteOf(book, leader, at),
      redirectedTo: to,
    });
  },
  move: (_file, { to, reason }) => ({ reason, to: { instead: to } }),
  example: {
    before: story.leaderAndDeputyAway,
    by: 'post:secretary-general',
    input: { to: '{leader}', reason: '分管副市长和对口副秘书长均外出' },
  },
});

/** It can wait: whoever was to ask says so, and why; the task is answered, the clock runs on (2.2.4.3-b). */
export const waitForLeader = act<WithReason>({
  id: 'documents/wait-for-leader',
  clause: ['2.2.4.3-a', '2.2.4.3-b'],
  by: asking,
  on: 'case',
  version: 1,
  input: WithReason,
  decide: (subject, _input, context) => {
    const file = subjectOf(subject);
    const task = openAwayTask(file);
    if (!task) return refuse('nobody-asks-for-an-absent-leader', { step: caseOf(file).step });
    if (!context.actor.held.some(({ target }) => target === task.target)) return refuse('not-your-turn');
    return staying(file, [answered(file, context)], context);
  },
  example: {
    before: story.leaderAndDeputyAway,
    by: 'post:secretary-general',
    input: { reason: '领导次日返回，可待其回后批示' },
  },
});

function answered(file: CaseFile, context: Context): Put {
  const task = openAwayTask(file);
  if (!task) throw new Error('An answered task was not there.');
  return { table: 'tasks', row: closeTask(task, { act: 'documents/wait-for-leader', why: 'done' }, context) };
}
