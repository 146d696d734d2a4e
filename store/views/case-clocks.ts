import { Temporal } from 'temporal-polyfill';
import type { ClockSeen } from '../../contract/views/case.ts';
import type { ClockRow } from '../../office/rows.ts';
import { dueAt, isLate } from '../../regulation/kernel/period.ts';
import type { SourceId } from '../../regulation/kernel/source.ts';
import { sourceOf } from '../../regulation/sources.ts';
import type { Viewer } from './reading.ts';

/** A clock with the days that it skips, each with its reason. */
export function clockSeen(clock: ClockRow, viewer: Viewer): ClockSeen {
  const due = dueAt(Temporal.Instant.from(clock.startedAt), clock.period, viewer.book.calendar);
  const { id, rule, state, startedAt, countsFrom, endedAt, provisional } = clock;
  const at = Temporal.Instant.from(clock.dueAt);
  return {
    id,
    rule,
    source: sourceOf(clock.source as SourceId),
    state,
    startedAt,
    countsFrom,
    dueAt: clock.dueAt,
    endedAt,
    provisional,
    overdue: state === 'late' || (state === 'running' && isLate(viewer.now, at)),
    skipped: due.skipped.map(({ date, why, source }) => ({ date, why, source: source ?? null })),
  };
}
