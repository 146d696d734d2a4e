import { measuresInForce } from '../../clauses/in-force.ts';
import { deadline } from '../../kernel/rule.ts';
import type { SinceEvent } from '../../general/event-case.ts';

/** Plain minutes that the Office drafts are submitted within 2 working days after the meeting. */
export const draftMinutes = deadline<SinceEvent>({
  id: 'documents/dispatch/draft-minutes',
  source: '2.3.2.5-b',
  inForce: measuresInForce,
  reading: 'The executive meeting has a rule of its own (D1).',
  onDue: 'escalate',
  startsAt: ({ event }) => event,
  period: (_, { dispatch }) => ({ kind: 'working-days', days: dispatch.minutesDraftWorkingDays }),
});
