import type { Temporal } from 'temporal-polyfill';
import { endOf } from '../../general/limits.ts';
import type { Parameters } from '../../cities/parameters.ts';
import type { Calendar } from '../../kernel/calendar.ts';
import { dueAt, isLate, type Period } from '../../kernel/period.ts';

/** What the law looks at before it takes a unit's silence for consent. */
export interface ConsentCase {
  /** Asked by the Office on a document; an opinion on a topic of a meeting is never deemed (D14). */
  readonly isDocumentRequest: boolean;
  /** By when the unit had to reply, before any promise. */
  readonly limit: Temporal.Instant;
  /** Every urging that was logged, in order. */
  readonly urgedAt: readonly Temporal.Instant[];
  readonly promise: { readonly on: Temporal.PlainDate; readonly at: Temporal.Instant } | undefined;
  readonly replied: boolean;
  readonly calendar: Calendar;
}

const endOfPromise = (on: Temporal.PlainDate, at: Temporal.Instant, calendar: Calendar): Temporal.Instant =>
  dueAt(at, endOf(on), calendar).at;

/** Whether the unit was urged before the day that it promised was over. */
export const urgedBeforePromise = ({ promise, urgedAt, calendar }: ConsentCase): boolean =>
  promise !== undefined && urgedAt.some((at) => !isLate(at, endOfPromise(promise.on, promise.at, calendar)));

/** The urging after which silence counts: the first one, or after a promise that nobody urged before, the first since its day. */
export const urgingThatCounts = (c: ConsentCase): Temporal.Instant | undefined =>
  urgedBeforePromise(c) ? undefined : c.urgedAt[0];

/** When silence after that urging becomes consent: after the city's working days, never before the limit itself (I2). */
export function silencePeriod(c: ConsentCase, { handling }: Parameters): Period {
  const { limit, promise, calendar } = c;
  const urged = urgingThatCounts(c);
  if (!urged) throw new Error('Consent on silence was asked for without an urging; let startsAt answer undefined.');
  const period: Period = { kind: 'working-days', days: handling.consentWorkingDaysAfterUrging };
  const least = promise ? endOfPromise(promise.on, promise.at, calendar) : limit;
  const computed = dueAt(urged, period, calendar).at;
  return isLate(least, computed) ? { kind: 'fixed-moment', at: least.toString() } : period;
}
