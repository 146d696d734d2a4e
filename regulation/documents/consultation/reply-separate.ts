import { measuresInForce } from '../../clauses/in-force.ts';
import { deadline } from '../../kernel/rule.ts';
import { plainRequestArrives, type RequestTimes } from './request-times.ts';

/** A department that is asked separately replies within 5 working days. */
export const replySeparate = deadline<RequestTimes>({
  id: 'documents/consultation/reply-separate',
  source: '2.2.6.4-a',
  inForce: measuresInForce,
  reading: 'Asked outside working time, the request counts as arrived when work resumes (I14).',
  onDue: 'escalate',
  startsAt: plainRequestArrives,
  period: (_, { handling }) => ({ kind: 'working-days', days: handling.replyWorkingDaysSeparate }),
});
