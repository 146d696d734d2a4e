import { measuresInForce } from '../../clauses/in-force.ts';
import type { Urgency } from '../../general/urgency.ts';
import { met, requirement, violated } from '../../kernel/rule.ts';

interface Asking {
  readonly urgency: Urgency;
  /** By when the reply is wanted, where the request says so. */
  readonly replyBy: string | null;
}

/** An urgent request for an opinion names the time of its reply; without it, it is not sent. */
export const urgentNeedsAReplyTime = requirement<Asking>({
  id: 'documents/consultation/urgent-needs-a-reply-time',
  source: '2.2.6.4-c',
  inForce: measuresInForce,
  reading: 'Urgent is what is marked 特提, 特急 or 加急 (C11).',
  force: 'must',
  check: ({ urgency, replyBy }) => {
    const facts = { urgency, replyTimeSet: replyBy !== null };
    return urgency === 'plain' || replyBy !== null ? met(facts) : violated(facts, 'remedy.set-the-reply-time');
  },
});
