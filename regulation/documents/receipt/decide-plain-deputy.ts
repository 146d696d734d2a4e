import { measuresInForce } from '../../clauses/in-force.ts';
import { countsAsReceivedAt } from './received-at.ts';
import { deadline } from '../../kernel/rule.ts';
import type { DeskTimes } from './receipt-case.ts';

/** On a plain paper the Office's portfolio deputy secretary-general decides within 1 working day. */
export const decidePlainDeputy = deadline<DeskTimes>({
  id: 'documents/receipt/decide-plain-deputy',
  source: '2.2.5.3-c',
  inForce: measuresInForce,
  reading: 'From arrival on the desk; outside working time that is when work resumes (C7, I14).',
  onDue: 'escalate',
  startsAt: ({ urgency, desk, arrivedAt }, calendar) =>
    urgency === 'plain' && desk === 'deputy' && arrivedAt
      ? countsAsReceivedAt(urgency, arrivedAt, calendar)
      : undefined,
  period: (_, { receipt }) => ({ kind: 'working-days', days: receipt.decisionWorkingDaysDeputy }),
});
