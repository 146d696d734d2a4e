import type { Temporal } from 'temporal-polyfill';
import type { NoticeChoice, Purpose } from '../../contract/notices.ts';
import { isExtraUrgent, type Urgency } from '../../regulation/general/urgency.ts';
import { zone } from '../people/book.ts';

export interface Weighed {
  readonly purpose: Purpose;
  readonly urgency: Urgency;
}

/** When a notice reaches somebody; `gathered`: together with all others of that moment. */
export interface Reach {
  readonly at: Temporal.Instant;
  readonly gathered: boolean;
  /** Whether it waits for its moment, after it was made. */
  readonly later: boolean;
}

/** When a notice that was made at a moment reaches somebody who has chosen so; null: only in the list. 特急 always reaches at once. */
export function reachOf(choice: NoticeChoice, { purpose, urgency }: Weighed, made: Temporal.Instant): Reach | null {
  if (isExtraUrgent(urgency)) return { at: made, gathered: false, later: false };
  const way = choice.ways[purpose][urgency === 'urgent' ? 'urgent' : 'plain'];
  switch (way) {
    case 'list':
      return null;
    case 'at-once':
      return reachAt(afterQuiet(choice, made), false, made);
    case 'gathered':
      return reachAt(afterQuiet(choice, nextGathering(choice, made)), true, made);
  }
}

const reachAt = (at: Temporal.Instant, gathered: boolean, made: Temporal.Instant): Reach => ({
  at,
  gathered,
  later: at.epochMilliseconds > made.epochMilliseconds,
});

const onClock = (at: Temporal.Instant): Temporal.ZonedDateTime => at.toZonedDateTimeISO(zone);

/** What is made in the very second of an hour is still gathered at it. */
function nextGathering({ gatherAt }: NoticeChoice, made: Temporal.Instant): Temporal.Instant {
  const times = gatherAt.map((time) => nextTime(made, time));
  return times.reduce((first, time) => (time.epochMilliseconds < first.epochMilliseconds ? time : first));
}

/** The first moment, not before `from`, at which the clock shows this time. */
function nextTime(from: Temporal.Instant, time: string): Temporal.Instant {
  const today = onClock(from).withPlainTime(time);
  const moment = today.epochMilliseconds < from.epochMilliseconds ? today.add({ days: 1 }) : today;
  return moment.toInstant();
}

/** The moment itself, or the end of the quiet hours in which it lies: their first minute is quiet, their last time is not. */
function afterQuiet({ quiet }: NoticeChoice, at: Temporal.Instant): Temporal.Instant {
  if (!quiet) return at;
  const time = onClock(at).toPlainTime().toString({ smallestUnit: 'minute' });
  const { from, until } = quiet;
  const isQuiet = from < until ? from <= time && time < until : from <= time || time < until;
  return isQuiet ? nextTime(at, until) : at;
}
