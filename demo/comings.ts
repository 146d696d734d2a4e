import { Temporal } from 'temporal-polyfill';
import { type Calendar, isWorkingTime, workingPeriodsOn } from '../regulation/kernel/calendar.ts';
import { zone } from '../office/people/book.ts';
import { type Chance, chanceOf } from './chance.ts';
import { closeBefore, whenDone } from './hours.ts';
import type { Way } from './papers.ts';

export interface Coming {
  readonly at: Temporal.Instant;
  readonly way: Way;
  /** Among the last ones, on the desk when somebody looks in. */
  readonly queued: boolean;
}

/** Papers that nobody has got to yet, and how long they have been coming. */
const queue = { papers: 7, minutes: 120 };

/** When the papers of the month come: in office hours, evenly, the most urgent at any hour; several in the last two hours. */
export function comings(
  calendar: Calendar,
  ways: readonly Way[],
  from: Temporal.Instant,
  asOf: Temporal.Instant,
): Coming[] {
  const chance = chanceOf(109);
  const span = queueSpan(calendar, asOf);
  const early = span === null ? ways : ways.slice(0, -queue.papers);
  const until = span?.from ?? asOf;
  const minutes = workingMinutes(calendar, from, until);
  const spread = early.map((way, i): Coming => {
    if (comesAnyTime(way)) return { at: anyHour(chance, from, until, i / early.length), way, queued: false };
    const step = minutes / early.length;
    const after = Math.max(1, Math.floor(i * step) + chance.below(Math.max(1, Math.floor(step) - 1)));
    return { at: whenDone(calendar, from, after, false), way, queued: false };
  });
  const last = span === null ? [] : ways.slice(-queue.papers).map((way, i) => queuedAt(span, way, i));
  return [...spread, ...last].filter(({ at }) => Temporal.Instant.compare(at, asOf) < 0);
}

const comesAnyTime = (way: Way): boolean => way === 'extra-urgent' || way === 'telegram';

const anyHour = (chance: Chance, from: Temporal.Instant, until: Temporal.Instant, share: number): Temporal.Instant => {
  const minutes = (until.epochMilliseconds - from.epochMilliseconds) / 60_000;
  return from.add({ minutes: Math.floor(minutes * share) + chance.below(600) });
};

const queuedAt = ({ from, until }: Span, way: Way, i: number): Coming => {
  const minutes = (until.epochMilliseconds - from.epochMilliseconds) / 60_000;
  return { at: from.add({ minutes: Math.floor((minutes * (i + 0.5)) / queue.papers) }), way, queued: true };
};

interface Span {
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
}

/** At work: since the opening, at most two hours. Otherwise the two hours after the close, for the duty desk: those wait for the next morning. */
function queueSpan(calendar: Calendar, asOf: Temporal.Instant): Span | null {
  const today = workingPeriodsOn(calendar, asOf.toZonedDateTimeISO(zone).toPlainDate());
  const opens = today[0]?.opens ?? asOf;
  const isAtWork = isWorkingTime(calendar, asOf) && !isShort(opens, asOf);
  const close = closeBefore(calendar, asOf);
  const span = isAtWork
    ? { from: later(opens, asOf.subtract({ minutes: queue.minutes })), until: asOf }
    : { from: close, until: earlier(close.add({ minutes: queue.minutes }), asOf) };
  return isShort(span.from, span.until) ? null : span;
}

const isShort = (from: Temporal.Instant, until: Temporal.Instant): boolean =>
  until.epochMilliseconds - from.epochMilliseconds < 20 * 60_000;
const later = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) < 0 ? b : a);
const earlier = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) < 0 ? a : b);

function workingMinutes(calendar: Calendar, from: Temporal.Instant, until: Temporal.Instant): number {
  const first = from.toZonedDateTimeISO(zone).toPlainDate();
  const last = until.toZonedDateTimeISO(zone).toPlainDate();
  let minutes = 0;
  for (let day = first; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 }))
    for (const { opens, closes } of workingPeriodsOn(calendar, day)) {
      const start = Math.max(opens.epochMilliseconds, from.epochMilliseconds);
      const end = Math.min(closes.epochMilliseconds, until.epochMilliseconds);
      minutes += Math.max(0, end - start) / 60_000;
    }
  return minutes;
}
