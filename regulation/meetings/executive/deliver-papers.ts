import { measuresInForce } from '../../clauses/in-force.ts';
import { deadline } from '../../kernel/rule.ts';
import type { BeforeDay } from '../../general/event-case.ts';

/** The papers reach the members of the executive meeting at least a day before it. */
export const deliverPapers = deadline<BeforeDay>({
  id: 'meetings/executive/deliver-papers',
  source: '1.3.2.4-d',
  inForce: measuresInForce,
  reading: 'One day is the limit, two days the target (C13).',
  onDue: 'escalate',
  startsAt: ({ knownSince }) => knownSince,
  period: ({ day }, { executiveMeeting }) => ({
    kind: 'calendar-days-before',
    days: executiveMeeting.papersDaysBefore,
    day: day.toString(),
  }),
});
