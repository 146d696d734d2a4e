import { measuresInForce } from '../../clauses/in-force.ts';
import { deadline } from '../../kernel/rule.ts';
import { plainRequestArrives, type RequestTimes } from './request-times.ts';

/** The department that leads a combined opinion replies within 10 working days. */
export const replyCombined = deadline<RequestTimes>({
  id: 'documents/consultation/reply-combined',
  source: '2.2.6.4-b',
  inForce: measuresInForce,
  reading: 'Asked outside working time, the request counts as arrived when work resumes (I14).',
  onDue: 'escalate',
  startsAt: plainRequestArrives,
  period: (_, { handling }) => ({ kind: 'working-days', days: handling.replyWorkingDaysCombined }),
});
