import { Temporal } from 'temporal-polyfill';
import { ClockFellDue, TransitOverdue } from '../../contract/general/clock.ts';
import { Nothing } from '../../contract/documents/receipt.ts';
import { isLate } from '../../regulation/kernel/period.ts';
import { act, clock, type Context, type Put, refuse } from '../act.ts';
import { recomputeClock, restartClock, withClocks } from '../clocks.ts';
import { noticePut } from '../notice.ts';
import { askInstead } from '../documents/away.ts';
import { mayOpenToo } from '../case-access.ts';
import { staying, subjectOf } from '../case-act.ts';
import { askedOf } from '../case-tasks.ts';
import { watchOf } from '../watches.ts';
import { story } from '../documents/samples.ts';
import type { CaseFile, ClockRow } from '../rows.ts';

/** A limit has passed: whoever holds the task is told, and for an escalating rule the one above as well. The task stays theirs. */
export const clockFellDue = act<ClockFellDue>({
  id: 'general/clock-fell-due',
  clause: '2.2-c',
  by: clock,
  on: 'case',
  of: 'any',
  version: 1,
  input: ClockFellDue,
  decide: (subject, input, context) => {
    const file = subjectOf(subject);
    const found = file.clocks.find(({ id }) => id === input.clock);
    if (found?.state !== 'running' || found.firedAt !== null)
      return refuse('clock-not-running', { clock: input.clock });
    if (!isLate(context.at, Temporal.Instant.from(found.dueAt))) return refuse('not-yet-due', { dueAt: found.dueAt });
    const watch = watchOf(file);
    const above = found.onDue === 'escalate' ? watch.above(file, context) : [];
    const told = [...new Set([...watch.concerned(file, found.rule), ...above])];
    const fired = { ...found, firedAt: context.at.toString() };
    const again = found.onDue === 'remind-again';
    const kind = found.onDue === 'escalate' ? 'overdue' : 'reminder';
    const row = again ? restartClock(found, reckoning(context)) : fired;
    const clocks = file.clocks.map((one) => (one.id === row.id ? row : one));
    const fallen = watch.fallen?.({ ...file, clocks }, context) ?? [];
    return staying(
      file,
      [
        ...(fallen.length === 0 ? [{ table: 'clocks' as const, row }] : fallen),
        ...told.map((target) => noticePut(file, context, target, kind, { rule: found.rule, dueAt: found.dueAt })),
        ...mayOpenToo(file, above, 'escalated', context),
        ...(kind === 'reminder' ? nearPuts(file, context) : []),
        ...askInstead(file, context),
      ],
      context,
    );
  },
  example: { before: story.arrived, by: 'clock', input: { clock: '{clock}' } },
});

/** What is to be done while there is still time. */
const nearPuts = (file: CaseFile, context: Context): readonly Put[] => watchOf(file).near?.(file, context) ?? [];

const reckoning = ({ book, parameters }: Context) => ({ calendar: book.calendar, parameters });

/** A limit is near: its holder is told in time to keep it, and where that leader is away, whoever asks instead (2.2.4.3). */
export const limitNear = act<ClockFellDue>({
  id: 'general/limit-near',
  clause: ['2.2-a', '2.2.4.3-a', '2.2.6.1-a'],
  by: clock,
  on: 'case',
  of: 'any',
  version: 1,
  input: ClockFellDue,
  decide: (subject, input, context) => {
    const file = subjectOf(subject);
    const found = file.clocks.find(({ id }) => id === input.clock);
    if (found?.state !== 'running' || found.warnAt === null || found.warnedAt !== null || found.firedAt !== null)
      return refuse('clock-not-running', { clock: input.clock });
    if (Temporal.Instant.compare(context.at, Temporal.Instant.from(found.warnAt)) < 0)
      return refuse('not-yet-due', { dueAt: found.warnAt });
    const told = [...new Set(watchOf(file).warned?.(file, found.rule) ?? askedOf(file))];
    return staying(
      file,
      [
        { table: 'clocks', row: { ...found, warnedAt: context.at.toString() } },
        ...told.map((target) => noticePut(file, context, target, 'due-soon', { rule: found.rule, dueAt: found.dueAt })),
        ...nearPuts(file, context),
        ...askInstead(file, context),
      ],
      context,
    );
  },
  example: { before: story.arrived, by: 'clock', input: { clock: '{clock}' } },
});

/** A new notice of holidays moved the calendar: the same start and period give a new due time (C1, I8). */
export const recomputeClocks = act<Nothing>({
  id: 'general/recompute-clocks',
  clause: '2.2-a',
  by: clock,
  on: 'case',
  of: 'any',
  version: 1,
  input: Nothing,
  decide: (subject, _input, context) => {
    const file = subjectOf(subject);
    const { calendar } = context.book;
    const old = file.clocks.filter(
      ({ state, calendarVersion }) => state === 'running' && calendarVersion < calendar.version,
    );
    if (old.length === 0) return refuse('nothing-to-recompute');
    const reckoned = old.map((row) => recomputeClock(row, reckoning(context)));
    const watch = watchOf(file);
    const hanging = watch.recomputed?.({ ...file, clocks: withClocks(file.clocks, reckoned) }, context) ?? [];
    const clocks = withClocks(reckoned, hanging);
    const tasks = tasksOn(file, withClocks(file.clocks, clocks), watch.bears ?? (() => true));
    return staying(file, [...clocks.map((row): Put => ({ table: 'clocks', row })), ...tasks], context);
  },
  example: { before: story.arrived, by: 'clock', input: {} },
});

/** Open tasks show the earliest of the running clocks that they bear. */
function tasksOn(file: CaseFile, clocks: CaseFile['clocks'], bears: (clock: ClockRow) => boolean): Put[] {
  const running = clocks
    .filter((clock) => clock.state === 'running' && bears(clock))
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  const first = running[0];
  if (!first) return [];
  return file.tasks
    .filter(({ closedAt, dueAt }) => closedAt === null && dueAt !== null)
    .map((row): Put => ({ table: 'tasks', row: { ...row, dueAt: first.dueAt, provisional: first.provisional } }));
}

/** Nobody has confirmed a hand-over within its time: sender and receiver are told (2.2-c). */
export const transitOverdue = act<TransitOverdue>({
  id: 'general/transit-overdue',
  clause: '2.2-c',
  by: clock,
  on: 'case',
  of: 'any',
  version: 1,
  input: TransitOverdue,
  decide: (subject, input, context) => {
    const file = subjectOf(subject);
    const moving = file.custody.find(({ id }) => id === input.custody);
    if (moving?.receivedAt !== null || moving.warnedAt !== null) return refuse('nothing-in-transit');
    return staying(
      file,
      [
        { table: 'custody', row: { ...moving, warnedAt: context.at.toString() } },
        ...[moving.fromTarget, moving.toTarget].map((target) =>
          noticePut(file, context, target, 'in-transit', { sentAt: moving.sentAt, to: moving.toTarget }),
        ),
      ],
      context,
    );
  },
  example: { before: story.forDivision, by: 'clock', input: { custody: '{custody}' } },
});
