import { measuresInForce } from '../../clauses/in-force.ts';
import { fixedMoment } from '../../general/limits.ts';
import { deadline } from '../../kernel/rule.ts';
import type { RequestTimes } from './request-times.ts';

/** An urgent request is answered by the time that it names; without one it is not sent. */
export const replyUrgent = deadline<RequestTimes>({
  id: 'documents/consultation/reply-urgent',
  source: '2.2.6.4-c',
  inForce: measuresInForce,
  onDue: 'escalate',
  startsAt: ({ urgency, askedAt, statedLimit }) => (urgency !== 'plain' && statedLimit ? askedAt : undefined),
  period: ({ statedLimit }) => fixedMoment(statedLimit),
});
