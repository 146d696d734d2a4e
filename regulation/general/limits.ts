import type { Temporal } from 'temporal-polyfill';
import type { Period } from '../kernel/period.ts';

const stated = (limit: Temporal.Instant | undefined): { readonly statedLimit?: string } =>
  limit ? { statedLimit: limit.toString() } : {};

/** Natural time round the clock, cut short by the document's own limit (C5, I13). */
export const roundTheClock = (minutes: number, statedLimit: Temporal.Instant | undefined): Period => ({
  kind: 'minutes',
  minutes,
  clock: 'round-the-clock',
  ...stated(statedLimit),
});

/** Natural time that waits for the office to open, cut short by the document's own limit (C5, I13). */
export const fromWorkStart = (minutes: number, statedLimit: Temporal.Instant | undefined): Period => ({
  kind: 'minutes',
  minutes,
  clock: 'from-work-start',
  ...stated(statedLimit),
});

/** The end of a day: the minute before midnight there. */
export const endOf = (date: Temporal.PlainDate): Period => ({
  kind: 'fixed-moment',
  at: date.toZonedDateTime({ timeZone: 'Asia/Shanghai', plainTime: '23:59' }).toInstant().toString(),
});

/** A moment that someone set; throws when there is none, which startsAt has to exclude. */
export function fixedMoment(at: Temporal.Instant | undefined): Period {
  if (!at) throw new Error('A limit at a set moment was asked for without the moment; let startsAt answer undefined.');
  return { kind: 'fixed-moment', at: at.toString() };
}
