import { measuresInForce } from '../../clauses/in-force.ts';
import { endOf, fixedMoment } from '../../general/limits.ts';
import { deadline } from '../../kernel/rule.ts';
import { type ConsentCase, urgedBeforePromise } from './consent-case.ts';

/** Until when a unit that was urged can keep the day that it promised; after it, no reply is consent. */
export const consentOnBrokenPromise = deadline<ConsentCase>({
  id: 'documents/consultation/consent-on-broken-promise',
  source: '2.2.6.5-d',
  inForce: measuresInForce,
  reading: 'A promised day counts to its end; the urging must be logged before that (I20).',
  onDue: 'consent',
  startsAt: (c) => (c.isDocumentRequest && urgedBeforePromise(c) ? c.promise?.at : undefined),
  period: ({ promise }) => (promise ? endOf(promise.on) : fixedMoment(undefined)),
});
