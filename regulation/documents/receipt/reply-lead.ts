import type { Temporal } from 'temporal-polyfill';
import { measuresInForce } from '../../clauses/in-force.ts';
import type { Urgency } from '../../general/urgency.ts';
import { type Calendar, workingDaysUntil } from '../../kernel/calendar.ts';
import { met, requirement, violated } from '../../kernel/rule.ts';
import { dateAt } from '../../kernel/wall-clock.ts';
import { countsAsReceivedAt } from './received-at.ts';

/** What the lead of a wanted reply is measured on. */
export interface ReplyLead {
  readonly urgency: Urgency;
  readonly receivedAt: Temporal.Instant;
  /** undefined: the sender names no day. */
  readonly replyWantedOn: Temporal.PlainDate | undefined;
  readonly calendar: Calendar;
}

/** A document whose sender wants the reply by a day generally comes 5 working days ahead; a shorter lead needs a reason. */
export const replyLead = requirement<ReplyLead>({
  id: 'documents/receipt/reply-lead',
  source: '2.1.4-i',
  inForce: measuresInForce,
  reading: 'Working days after the day of receipt up to and including the wanted day; never refused (C15, I15).',
  force: 'advice',
  check: ({ urgency, receivedAt, replyWantedOn, calendar }, { receipt }) => {
    if (!replyWantedOn) return met({ replyWantedOn: null });
    const receivedOn = dateAt(countsAsReceivedAt(urgency, receivedAt, calendar));
    const workingDays = workingDaysUntil(receivedOn, replyWantedOn, calendar);
    const facts = {
      receivedOn: receivedOn.toString(),
      replyWantedOn: replyWantedOn.toString(),
      workingDays,
      requiredWorkingDays: receipt.replyLeadWorkingDays,
    };
    return workingDays >= receipt.replyLeadWorkingDays
      ? met(facts)
      : violated(facts, 'remedy.give-reason-for-short-lead');
  },
});
