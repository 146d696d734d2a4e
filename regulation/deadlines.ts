import { applyForLeader } from './activities/apply-for-leader.ts';
import { reportWeeklyPlan } from './activities/report-weekly-plan.ts';
import { improveAfterUrging } from './documents/accountability/improve-after-urging.ts';
import { rectify } from './documents/accountability/rectify.ts';
import { returnFromResidenceOffices } from './documents/archives/return-from-residence-offices.ts';
import { consentOnBrokenPromise } from './documents/consultation/consent-on-broken-promise.ts';
import { consentOnSilence } from './documents/consultation/consent-on-silence.ts';
import { replyCombined } from './documents/consultation/reply-combined.ts';
import { replyPromised } from './documents/consultation/reply-promised.ts';
import { replySeparate } from './documents/consultation/reply-separate.ts';
import { replyUrgent } from './documents/consultation/reply-urgent.ts';
import { urgeFirst } from './documents/consultation/urge-first.ts';
import { draftMinutes } from './documents/dispatch/draft-minutes.ts';
import { proposeDepartmentDraft } from './documents/dispatch/propose-department-draft.ts';
import { closeContributions } from './documents/gazette/close-contributions.ts';
import { closeExtraUrgent } from './documents/receipt/close-extra-urgent.ts';
import { decideExtraUrgent } from './documents/receipt/decide-extra-urgent.ts';
import { decidePlainDeputy } from './documents/receipt/decide-plain-deputy.ts';
import { decidePlainLeader } from './documents/receipt/decide-plain-leader.ts';
import { decideUrgentReminder } from './documents/receipt/decide-urgent-reminder.ts';
import { decideUrgent } from './documents/receipt/decide-urgent.ts';
import { proposeCipherSpecial } from './documents/receipt/propose-cipher-special.ts';
import { proposeExtraUrgent } from './documents/receipt/propose-extra-urgent.ts';
import { proposePlain } from './documents/receipt/propose-plain.ts';
import { proposeTelegram } from './documents/receipt/propose-telegram.ts';
import { proposeUrgent } from './documents/receipt/propose-urgent.ts';
import { registerExtraUrgent } from './documents/receipt/register-extra-urgent.ts';
import { registerPlain } from './documents/receipt/register-plain.ts';
import { registerUrgent } from './documents/receipt/register-urgent.ts';
import { replyPromptly } from './documents/receipt/reply-promptly.ts';
import { returnDecided } from './documents/receipt/return-decided.ts';
import { returnReading } from './documents/receipt/return-reading.ts';
import { reportInterim } from './documents/supervision/report-interim.ts';
import { reportWithinLimit } from './documents/supervision/report-within-limit.ts';
import { reportWithoutLimit } from './documents/supervision/report-without-limit.ts';
import { takeUp } from './documents/supervision/take-up.ts';
import { urgePeriodic } from './documents/supervision/urge-periodic.ts';
import { urgePriority } from './documents/supervision/urge-priority.ts';
import { urgeTracking } from './documents/supervision/urge-tracking.ts';
import { applyForNextYear } from './meetings/citywide/apply-for-next-year.ts';
import { detailedPlan } from './meetings/citywide/detailed-plan.ts';
import { closeTopics } from './meetings/executive/close-topics.ts';
import { completeMinutes } from './meetings/executive/complete-minutes.ts';
import { completeRecord } from './meetings/executive/complete-record.ts';
import { deliverPapers } from './meetings/executive/deliver-papers.ts';
import { reportOnDecisions, reportWindowOpensAt } from './meetings/executive/report-on-decisions.ts';
import { Temporal } from 'temporal-polyfill';
import type { Parameters } from './cities/parameters.ts';
import type { ReceiptTimes } from './documents/receipt/receipt-case.ts';
import type { Urgency } from './general/urgency.ts';
import type { Calendar } from './kernel/calendar.ts';
import { type Due, dueAt } from './kernel/period.ts';
import type { Deadline, Header } from './kernel/rule.ts';
import { dateAt } from './kernel/wall-clock.ts';

/** What someone asks about a deadline: the rule and the moment of its event. */
export interface DeadlineQuestion {
  readonly rule: string;
  /** The event that starts the clock; for a limit counted back, the day of the meeting or activity. */
  readonly at: Temporal.Instant;
  /** Without it, the urgency for which the rule is made. */
  readonly urgency?: Urgency;
  readonly medium?: ReceiptTimes['medium'];
  /** The limit that the document itself names. */
  readonly statedLimit?: Temporal.Instant;
  readonly calendar: Calendar;
  readonly parameters: Parameters;
}

/** A deadline rule that can be asked without a case. */
export interface AskableDeadline extends Header {
  readonly kind: 'deadline';
  readonly onDue: Deadline<unknown>['onDue'];
  /** undefined: the rule does not apply to what was asked. */
  readonly answer: (question: DeadlineQuestion) => Due | undefined;
}

type Ask = Omit<DeadlineQuestion, 'rule'>;

function entry<Case>(rule: Deadline<Case>, caseOf: (ask: Ask) => Case): AskableDeadline {
  const { startsAt, period, ...header } = rule;
  const answer = (ask: Ask): Due | undefined => {
    const c = caseOf(ask);
    const start = startsAt(c, ask.calendar);
    return start && dueAt(start, period(c, ask.parameters), ask.calendar);
  };
  return { ...header, answer };
}

const receipt =
  (urgency: Urgency, medium: ReceiptTimes['medium'] = 'paper') =>
  (ask: Ask) => ({
    urgency: ask.urgency ?? urgency,
    medium: ask.medium ?? medium,
    acceptedAt: ask.at,
    registeredAt: undefined,
    distributedAt: ask.at,
    statedLimit: ask.statedLimit,
  });

const desk =
  (urgency: Urgency, at: 'leader' | 'deputy' = 'leader') =>
  (ask: Ask) => ({
    urgency: ask.urgency ?? urgency,
    desk: at,
    arrivedAt: ask.at,
    decidedAt: ask.at,
    statedLimit: ask.statedLimit,
  });

const request = (urgency: Urgency) => (ask: Ask) => ({
  urgency: ask.urgency ?? urgency,
  askedAt: ask.at,
  statedLimit: ask.statedLimit,
});

/** Separately asked, with the limit as told, or one that is over; urged, or promised for the day told, at the moment asked about. */
const silence =
  (isPromised = false) =>
  ({ at, statedLimit, calendar }: Ask) => ({
    isDocumentRequest: true,
    limit: isPromised ? at : (statedLimit ?? at),
    urgedAt: [at],
    promise: isPromised ? { on: dateAt(statedLimit ?? at), at } : undefined,
    replied: false,
    calendar,
  });

const urged = ({ at }: Ask) => ({ issuedAt: at, rectifyBy: dateAt(at).subtract({ days: 1 }), urgedAt: [at] });
const rectification = ({ at, statedLimit }: Ask) => ({
  issuedAt: at,
  rectifyBy: statedLimit && dateAt(statedLimit),
  urgedAt: [],
});
const item =
  (urgency: Urgency, isKey = false) =>
  (ask: Ask) => ({
    urgency: ask.urgency ?? urgency,
    isKey,
    receivedAt: ask.at,
    reportedAt: ask.at,
    limitOn: dateAt(ask.statedLimit ?? ask.at),
  });

const event = ({ at }: Ask) => ({ event: at });
const day = ({ at }: Ask) => ({ knownSince: at, day: dateAt(at) });

const nextMeeting = ({ at, calendar, parameters }: Ask) => ({
  endedAt: undefined,
  next: { windowOpensAt: reportWindowOpensAt(dateAt(at), calendar, parameters), startsAt: at },
});

/** Every deadline rule of the regulation. */
export const deadlineRules: readonly AskableDeadline[] = [
  entry(registerExtraUrgent, receipt('extra-urgent')),
  entry(registerUrgent, receipt('urgent')),
  entry(registerPlain, receipt('plain')),
  entry(closeExtraUrgent, receipt('extra-urgent')),
  entry(proposeExtraUrgent, receipt('extra-urgent')),
  entry(proposeUrgent, receipt('urgent')),
  entry(proposeCipherSpecial, receipt('special', 'cipher-telegram')),
  entry(proposeTelegram, receipt('urgent', 'plain-telegram')),
  entry(proposePlain, receipt('plain')),
  entry(decideExtraUrgent, desk('extra-urgent')),
  entry(decideUrgent, desk('urgent')),
  entry(decideUrgentReminder, desk('urgent')),
  entry(decidePlainDeputy, desk('plain', 'deputy')),
  entry(decidePlainLeader, desk('plain')),
  entry(returnDecided, desk('plain')),
  entry(returnReading, ({ at }) => ({ readAt: at })),
  entry(replySeparate, request('plain')),
  entry(replyCombined, request('plain')),
  entry(replyUrgent, request('urgent')),
  entry(replyPromised, silence(true)),
  entry(urgeFirst, (ask) => ({ ...request('plain')(ask), mode: 'separate' as const })),
  entry(consentOnSilence, silence()),
  entry(consentOnBrokenPromise, silence(true)),
  entry(replyPromptly, desk('plain')),
  entry(takeUp, item('plain')),
  entry(reportWithinLimit, item('plain')),
  entry(reportWithoutLimit, event),
  entry(rectify, rectification),
  entry(improveAfterUrging, urged),
  entry(reportInterim, item('extra-urgent')),
  entry(urgeTracking, item('urgent')),
  entry(urgePriority, item('plain', true)),
  entry(urgePeriodic, item('plain')),
  entry(draftMinutes, event),
  entry(proposeDepartmentDraft, event),
  entry(completeRecord, event),
  entry(completeMinutes, event),
  entry(closeTopics, day),
  entry(deliverPapers, day),
  entry(reportOnDecisions, nextMeeting),
  entry(detailedPlan, day),
  entry(applyForNextYear, day),
  entry(returnFromResidenceOffices, day),
  entry(closeContributions, day),
  entry(applyForLeader, day),
  entry(reportWeeklyPlan, day),
];

export type DeadlineAnswer =
  | ({
      readonly kind: 'due';
      readonly rule: string;
      readonly source: Header['source'];
      readonly due: Temporal.Instant;
    } & Omit<Due, 'at'>)
  | { readonly kind: 'unknown-rule'; readonly rule: string; readonly known: readonly string[] }
  | { readonly kind: 'not-applicable'; readonly rule: string; readonly source: Header['source'] };

/** When a rule's limit falls due for an event, with each skipped day; unknown rules are answered with the list of known ones. */
export function explainDeadline(question: DeadlineQuestion): DeadlineAnswer {
  const rule = deadlineRules.find(({ id }) => id === question.rule);
  if (!rule) return { kind: 'unknown-rule', rule: question.rule, known: deadlineRules.map(({ id }) => id) };
  const answer = rule.answer(question);
  const { id, source } = rule;
  if (!answer) return { kind: 'not-applicable', rule: id, source };
  const { at, ...why } = answer;
  return { kind: 'due', rule: id, source, due: at, ...why };
}
