import type { Temporal } from 'temporal-polyfill';
import { measuresInForce } from '../../clauses/in-force.ts';
import { endOf, fixedMoment } from '../../general/limits.ts';
import { deadline } from '../../kernel/rule.ts';

/** A day that a unit promised, and when. */
export interface Promised {
  readonly promise: { readonly on: Temporal.PlainDate; readonly at: Temporal.Instant } | undefined;
}

/** A unit that cannot reply in time promises a day, once; then that day is its limit. */
export const replyPromised = deadline<Promised>({
  id: 'documents/consultation/reply-promised',
  source: '2.2.6.5-b',
  inForce: measuresInForce,
  reading: 'A promised day counts to its end; it moves the date once (I20).',
  onDue: 'escalate',
  startsAt: ({ promise }) => promise?.at,
  period: ({ promise }) => (promise ? endOf(promise.on) : fixedMoment(undefined)),
});
