import { ordinanceInForce } from '../../clauses/in-force.ts';
import { requirement } from '../../kernel/rule.ts';
import { type Arrival } from './arrival.ts';
import { requestPhrasesIn } from './request-phrases.ts';
import { holds } from './verdict.ts';

/** A report, or any paper that is no request, carries no request. */
export const noRequestInAReport = requirement<Arrival>({
  id: 'documents/review/no-request-in-a-report',
  source: 'ordinance-15.4',
  inForce: ordinanceInForce,
  reading: 'The text search can err, so the reviewer may pass it with a reason.',
  force: 'advice',
  check: ({ kind, sender, text }) => {
    const phrases = requestPhrasesIn(text);
    const mayAsk = kind === null || kind === 'request' || kind === 'letter' || kind === 'bill';
    return holds(
      sender.relation === 'public' || mayAsk || phrases.length === 0,
      { kind, requestPhrases: phrases },
      'remedy.send-a-request',
    );
  },
});
