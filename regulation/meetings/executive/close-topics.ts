import { measuresInForce } from '../../clauses/in-force.ts';
import { deadline } from '../../kernel/rule.ts';
import type { BeforeDay } from '../../general/event-case.ts';

/** Topics are collected until 5 days before the executive meeting. */
export const closeTopics = deadline<BeforeDay>({
  id: 'meetings/executive/close-topics',
  source: '1.3.3-c',
  inForce: measuresInForce,
  reading: 'The fifth day before is still on time (C4).',
  onDue: 'remind',
  startsAt: ({ knownSince }) => knownSince,
  period: ({ day }, { executiveMeeting }) => ({
    kind: 'calendar-days-before',
    days: executiveMeeting.topicCutoffDaysBefore,
    day: day.toString(),
  }),
});
