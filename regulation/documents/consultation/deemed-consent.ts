import type { Temporal } from 'temporal-polyfill';
import { measuresInForce } from '../../clauses/in-force.ts';
import { dueAt, isLate } from '../../kernel/period.ts';
import { effect } from '../../kernel/rule.ts';
import { type ConsentCase, silencePeriod, urgingThatCounts } from './consent-case.ts';

/** No reply and no explanation after urging: the law takes it for consent. */
export const deemedConsent = effect<ConsentCase & { readonly now: Temporal.Instant }>({
  id: 'documents/consultation/deemed-consent',
  source: '2.2.6.5-c',
  inForce: measuresInForce,
  reading:
    'At close of business of the first working day after the first logged urging and never before the limit has passed (I2); without an urging it stays open. Only for opinions that the Office asks for on documents (D14).',
  facts: (c, parameters) => {
    const urged = urgingThatCounts(c);
    return {
      officeDocument: c.isDocumentRequest,
      limitPassed: isLate(c.now, c.limit),
      urgedTimes: c.urgedAt.length,
      waitedAfterUrging:
        urged !== undefined && isLate(c.now, dueAt(urged, silencePeriod(c, parameters), c.calendar).at),
      noReply: !c.replied,
    };
  },
  takesEffect: ({ officeDocument, limitPassed, urgedTimes, waitedAfterUrging, noReply }) =>
    officeDocument === true &&
    limitPassed === true &&
    urgedTimes !== 0 &&
    waitedAfterUrging === true &&
    noReply === true,
});
