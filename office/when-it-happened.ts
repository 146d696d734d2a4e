import { Temporal } from 'temporal-polyfill';
import type { Envelope } from '../contract/envelope.ts';
import { measuresInForce } from '../regulation/clauses/in-force.ts';
import type { Refusal } from './act.ts';
import { dayOfMoment } from './people/book.ts';

/** The moment from which rules and clocks count: now, or earlier with a reason, never before the regulation or in the future. */
export function whenItHappened(env: Envelope, now: Temporal.Instant): { at: Temporal.Instant } | { refusal: Refusal } {
  if (env.happenedAt === undefined) return { at: now };
  const at = Temporal.Instant.fromEpochMilliseconds(Temporal.Instant.from(env.happenedAt).epochMilliseconds);
  if (Temporal.Instant.compare(at, now) > 0)
    return { refusal: { reason: 'not-yet-happened', facts: { happenedAt: env.happenedAt } } };
  if (dayOfMoment(at) < measuresInForce.from)
    return { refusal: { reason: 'before-the-regulation', facts: { happenedAt: env.happenedAt } } };
  return env.lateReason === undefined
    ? { refusal: { reason: 'late-reason-missing', facts: { happenedAt: env.happenedAt } } }
    : { at };
}
