import { Temporal } from 'temporal-polyfill';
import type { ConsentCase } from '../../../regulation/documents/consultation/consent-case.ts';
import { replyCombined } from '../../../regulation/documents/consultation/reply-combined.ts';
import { replyPromised } from '../../../regulation/documents/consultation/reply-promised.ts';
import { replySeparate } from '../../../regulation/documents/consultation/reply-separate.ts';
import { replyUrgent } from '../../../regulation/documents/consultation/reply-urgent.ts';
import type { FirstUrging } from '../../../regulation/documents/consultation/urge-first.ts';
import type { Urgency } from '../../../regulation/general/urgency.ts';
import type { Target } from '../../../regulation/kernel/procedure.ts';
import { anyOf, caseOf, type Context, post, type Put, type Refusal, relation } from '../../act.ts';
import type { CaseFile, ClockRow } from '../../rows.ts';
import type { ConsultationRow } from './rows.ts';

/** The request of a consultation's case. */
export function requestOf({ consultations }: Pick<CaseFile, 'consultations'>): ConsultationRow {
  const row = consultations[0];
  if (!row) throw new Error('A consultation without its request was loaded.');
  return row;
}

export const withRequest = (file: CaseFile, changes: Partial<ConsultationRow>): ConsultationRow => ({
  ...requestOf(file),
  ...changes,
});

export const requestPut = (row: ConsultationRow): Put => ({ table: 'consultations', row });

export const unitOf = ({ unit }: Pick<ConsultationRow, 'unit'>): Target => `unit:${unit}`;

export const secretariat: Target = 'post:secretariat-section-chief';

/** Whoever can hold a proposal, and so ask for opinions on it. */
export const askers = anyOf(relation('counterpart-deputy'), post('secretary-general'));
/** The section that urges, or who asked. */
export const urgers = anyOf(post('secretariat-section-chief'), askers);
export const ofTheUnit = anyOf(post('document-desk'), post('department-head'));

const holds = ({ actor }: Context, targets: readonly Target[]): boolean =>
  actor.held.some(({ target }) => targets.includes(target));

/** Why this person cannot act for whoever asked. */
export const notTheAsker = (file: CaseFile, context: Context, ...others: Target[]): Refusal | null =>
  holds(context, [requestOf(file).owner, ...others])
    ? null
    : { reason: 'not-the-asker', facts: { owner: requestOf(file).owner } };

/** Why this person cannot answer: another unit was asked. */
export const notTheUnit = (file: CaseFile, context: Context): Refusal | null =>
  holds(context, [unitOf(requestOf(file))]) ? null : { reason: 'not-the-asked-unit', facts: {} };

const statedLimits: readonly string[] = [replySeparate.id, replyCombined.id, replyUrgent.id];
/** The rules by which a unit is to reply. */
export const replyLimits: readonly string[] = [...statedLimits, replyPromised.id];

/** A limit by which the unit is to reply; the others are times to urge, and of consent. */
export const isReplyLimit = ({ rule }: Pick<ClockRow, 'rule'>): boolean => replyLimits.includes(rule);

/** The clock of the limit that the request began with. */
export function limitOf({ clocks }: Pick<CaseFile, 'clocks'>): ClockRow {
  const clock = clocks.find(({ rule }) => statedLimits.includes(rule));
  if (!clock) throw new Error('A request without a limit was loaded.');
  return clock;
}

const instant = (moment: string) => Temporal.Instant.from(moment);

/** What the limits of a request look at. */
export const timesOf = (row: ConsultationRow, urgency: string): FirstUrging & Pick<ConsentCase, 'promise'> => ({
  urgency: urgency as Urgency,
  askedAt: instant(row.askedAt),
  statedLimit: row.replyBy === null ? undefined : instant(row.replyBy),
  mode: row.mode,
  promise: promiseOf(row),
});

const promiseOf = ({ promise }: ConsultationRow): ConsentCase['promise'] =>
  promise ? { on: Temporal.PlainDate.from(promise.on), at: instant(promise.at) } : undefined;

/** What the law looks at before it takes silence for consent: only what the Office asks on a paper of its own counts (D14). */
export const consentCaseOf = (file: CaseFile, row: ConsultationRow, { book }: Context): ConsentCase => ({
  isDocumentRequest: caseOf(file).kind === 'consultation',
  limit: instant(limitOf(file).dueAt),
  urgedAt: row.urgings.map(({ at }) => instant(at)),
  promise: promiseOf(row),
  replied: row.answeredAt !== null,
  calendar: book.calendar,
});
