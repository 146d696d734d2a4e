import type { Temporal } from 'temporal-polyfill';
import type { Target } from '../../regulation/kernel/procedure.ts';
import { isUrgentOrMajor } from '../../regulation/documents/instruction/urgent-or-major.ts';
import { caseOf, type Context, type Put } from '../act.ts';
import { noticePut } from '../notice.ts';
import { type Book, dayOfMoment, holdsOn } from '../people/book.ts';
import { holdersOf } from '../people/holders.ts';
import { isLeader } from '../people/leaders.ts';
import type { CaseFile, TaskRow } from '../rows.ts';
import { newTask } from '../task.ts';
import { awaited } from './away.ts';
import { mayOpenToo } from '../case-access.ts';
import { matterOf } from './opinion.ts';
import { remindingStep } from './reminding-step.ts';

export const openReminders = (file: CaseFile): TaskRow[] =>
  file.tasks.filter((task) => task.step === remindingStep && task.closedAt === null);

/** Who serves the leader: counterpart deputy, secretary, the clerk of the documents. Where nobody is the leader's secretary, the others. */
const servingOf = (leader: string, { book, at }: Context): Target[] =>
  [
    `relation:counterpart-deputy:${leader}`,
    ...(hasSecretary(book, leader, at) ? [`relation:leader-secretary:${leader}`] : []),
    'post:documents-clerk',
  ].filter((target) => holdersOf(book, target, at).length > 0);

/** Where there is none, what is the secretary's goes to the deputy, who reminds anyway. */
const hasSecretary = (book: Book, leader: string, at: Temporal.Instant): boolean =>
  book.relations.some(
    (row) => row.relation === 'leader-secretary' && row.of === leader && holdsOn(row, dayOfMoment(at)),
  );

/**
 * The limit of an urgent or major paper is near on a leader's desk: each of those who serve the leader is to remind and ask
 * (2.2.6.1-a). Nothing for whom it stands open already.
 */
export function remindersNear(file: CaseFile, context: Context): Put[] {
  const leader = awaited(file);
  const { urgency, state } = caseOf(file);
  if (leader === null || !isLeader(context.book, leader, context.at)) return [];
  if (!isUrgentOrMajor({ urgency, matter: matterOf(file) })) return [];
  const open = openReminders(file).map(({ target }) => target);
  const targets = servingOf(leader, context).filter((target) => !open.includes(target));
  // The limit is the leader's, not theirs.
  const tasks = targets.map((target) =>
    newTask(caseOf(file), { step: remindingStep, visit: state?.visit ?? 0, target }, context),
  );
  return [
    ...tasks.map((row): Put => ({ table: 'tasks', row })),
    ...mayOpenToo(file, targets, `step.${remindingStep}`, context),
    ...targets.map((target) => noticePut(file, context, target, 'remind-leader', { leader: `person:${leader}` })),
  ];
}
