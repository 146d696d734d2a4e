import { measuresInForce } from '../../clauses/in-force.ts';
import { deadline } from '../../kernel/rule.ts';
import { type ConsentCase, silencePeriod, urgingThatCounts } from './consent-case.ts';

/** Until when a unit that was urged can still answer before its silence counts as consent. */
export const consentOnSilence = deadline<ConsentCase>({
  id: 'documents/consultation/consent-on-silence',
  source: '2.2.6.5-c',
  inForce: measuresInForce,
  reading:
    'Until close of business of the first working day after the day of the first logged urging, never before the limit itself (I2); an answer in that minute still stands. Where a promise was broken and nobody had urged before its day was over, the first urging since then counts.',
  onDue: 'consent',
  startsAt: (c) => (c.isDocumentRequest ? urgingThatCounts(c) : undefined),
  period: silencePeriod,
});
