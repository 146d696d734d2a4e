import type { Temporal } from 'temporal-polyfill';
import { measuresInForce } from '../../clauses/in-force.ts';
import { dateAt } from '../../kernel/wall-clock.ts';
import { effect } from '../../kernel/rule.ts';
import { type ConsentCase, urgedBeforePromise } from './consent-case.ts';

/** Urged, promised a day, and no reply on it: the law takes it for consent. */
export const deemedConsentOnPromise = effect<ConsentCase & { readonly now: Temporal.Instant }>({
  id: 'documents/consultation/deemed-consent-on-promise',
  source: '2.2.6.5-d',
  inForce: measuresInForce,
  reading:
    'On the day after the promised one, if an urging was logged before the promised day ended; a reply on the promised day stands (I20). Only for opinions that the Office asks for on documents (D14).',
  facts: (c) => ({
    officeDocument: c.isDocumentRequest,
    promisedOn: c.promise?.on.toString() ?? null,
    urgedBeforePromise: urgedBeforePromise(c),
    promisedDayOver: c.promise !== undefined && dateAt(c.now).toString() > c.promise.on.toString(),
    noReply: !c.replied,
  }),
  takesEffect: (facts) =>
    facts.officeDocument === true &&
    facts.urgedBeforePromise === true &&
    facts.promisedDayOver === true &&
    facts.noReply === true,
});
