import { measuresInForce } from '../../clauses/in-force.ts';
import { countsAsReceivedAt } from './received-at.ts';
import { deadline } from '../../kernel/rule.ts';
import type { DeskTimes } from './receipt-case.ts';

/** On a plain paper each municipal leader in turn decides within 3 working days. */
export const decidePlainLeader = deadline<DeskTimes>({
  id: 'documents/receipt/decide-plain-leader',
  source: '2.2.5.3-d',
  inForce: measuresInForce,
  reading: 'From arrival on the desk; outside working time that is when work resumes (C7, I14).',
  onDue: 'escalate',
  startsAt: ({ urgency, desk, arrivedAt }, calendar) =>
    urgency === 'plain' && desk === 'leader' && arrivedAt
      ? countsAsReceivedAt(urgency, arrivedAt, calendar)
      : undefined,
  period: (_, { receipt }) => ({ kind: 'working-days', days: receipt.decisionWorkingDaysLeader }),
});
