import type { Target } from '../../regulation/kernel/procedure.ts';
import { caseOf, type Context, type Put } from '../act.ts';
import { absenceOf, type Book, dayOfMoment, holdsOn } from '../people/book.ts';
import type { CaseFile, TaskRow } from '../rows.ts';
import { newTask } from '../task.ts';
import { mayOpenToo } from '../case-access.ts';
import type { Temporal } from 'temporal-polyfill';

const step = 'away';

/** The leader whose turn it is, where a paper waits for a decision in person. */
export function awaited(file: CaseFile): string | null {
  const { state } = caseOf(file);
  const [kind, person] = state?.holder?.split(':') ?? [];
  const decides = state?.step === 'instruction' || state?.step === 'settlement';
  return decides && kind === 'person' && person !== undefined ? person : null;
}

const deputiesOf = (book: Book, leader: string, at: Temporal.Instant): string[] =>
  book.relations
    .filter((row) => row.relation === 'counterpart-deputy' && row.of === leader && holdsOn(row, dayOfMoment(at)))
    .map(({ personId }) => personId);

/** Whether every counterpart deputy of the leader is away, or none is named. */
export const deputyAway = (book: Book, leader: string, at: Temporal.Instant): boolean =>
  deputiesOf(book, leader, at).every((deputy) => absenceOf(book, deputy, at) !== undefined);

/** The leader who is named to stand in for one who is away (E9). */
export const substituteOf = (book: Book, leader: string, at: Temporal.Instant): string | null =>
  book.substitutions
    .filter((row) => row.forTarget === `person:${leader}` && holdsOn(row, dayOfMoment(at)))
    .toSorted((a, b) => a.rank - b.rank)
    .find(({ personId }) => !absenceOf(book, personId, at))?.personId ?? null;

export const openAwayTask = (file: CaseFile): TaskRow | undefined =>
  file.tasks.find((task) => task.step === step && task.closedAt === null);

/**
 * A paper comes to a leader who is away: asked at once where it is urgent, or where its limit falls before the return;
 * otherwise when the limit is near.
 */
export function askInsteadAtOnce(file: CaseFile, dueAt: string | null, context: Context): Put[] {
  const leader = awaited(file);
  const absence = leader === null ? undefined : absenceOf(context.book, leader, context.at);
  if (!absence) return [];
  const missesLimit = dueAt !== null && dueAt <= (absence.endedAt ?? absence.untilAt);
  return caseOf(file).urgency !== 'plain' || missesLimit ? askInstead(file, context) : [];
}

/**
 * The leader is away and the limit is near: the counterpart deputy is to ask for the handling,
 * and where the deputy is away as well the secretary-general decides (2.2.4.3). Nothing where it is asked already.
 */
export function askInstead(file: CaseFile, context: Context): Put[] {
  const leader = awaited(file);
  if (leader === null || openAwayTask(file) || !absenceOf(context.book, leader, context.at)) return [];
  const target: Target = deputyAway(context.book, leader, context.at)
    ? 'post:secretary-general'
    : `relation:counterpart-deputy:${leader}`;
  const { state } = caseOf(file);
  const asked = file.tasks.find(
    ({ closedAt, visit, target: holder }) =>
      closedAt === null && visit === state?.visit && holder === `person:${leader}`,
  );
  const row = newTask(caseOf(file), { step, visit: state?.visit ?? 0, target, due: asked }, context);
  return [{ table: 'tasks', row }, ...mayOpenToo(file, [target], `step.${step}`, context)];
}
