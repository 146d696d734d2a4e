import { measuresInForce } from '../../clauses/in-force.ts';
import type { SinceEvent } from '../../general/event-case.ts';
import { deadline } from '../../kernel/rule.ts';
import { countsAsReceivedAt } from '../receipt/received-at.ts';

/** What a department drafted for the Office is proposed on and submitted within 2 working days of receiving the draft. */
export const proposeDepartmentDraft = deadline<SinceEvent>({
  id: 'documents/dispatch/propose-department-draft',
  source: '2.3.2.5-d',
  inForce: measuresInForce,
  reading:
    'Made for minutes, it is the plain limit of any department draft (C32); received outside working time, it counts when work resumes (I14).',
  onDue: 'escalate',
  startsAt: ({ event }, calendar) => event && countsAsReceivedAt('plain', event, calendar),
  period: (_, { dispatch }) => ({ kind: 'working-days', days: dispatch.departmentDraftWorkingDays }),
});
