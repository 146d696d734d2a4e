import { Temporal } from 'temporal-polyfill';
import type { ReviewSheet } from '../../contract/documents/sheet.ts';
import type { Arrival } from '../../regulation/documents/review/arrival.ts';
import { reviewRules } from '../../regulation/documents/review/rules.ts';
import { type ReplyLead, replyLead } from '../../regulation/documents/receipt/reply-lead.ts';
import { isDepartment, senderClasses, type SenderClass } from '../../regulation/general/sender-class.ts';
import type { Urgency } from '../../regulation/general/urgency.ts';
import { type Finding, weigh } from '../../regulation/kernel/rule.ts';
import type { Context } from '../act.ts';
import { dayOfMoment } from '../people/book.ts';
import { caseOf } from '../act.ts';
import type { CaseFile } from '../rows.ts';
import type { DocumentRow } from './rows.ts';
import { documentOf } from './receipt-move.ts';

/** The whole sheet: what the clerk answered and what the paper itself tells. */
export function arrivalOf(sheet: ReviewSheet, document: DocumentRow, text: string | null): Arrival {
  const senderClass = document.senderClass as SenderClass;
  return {
    ...sheet,
    kind: document.kind as Arrival['kind'],
    text,
    sender: { relation: senderClasses[senderClass].relation, isDepartment: isDepartment(senderClass, document.sender) },
    contact: { name: document.contactName ?? '', phone: document.contactPhone ?? '' },
    urgency: document.urgency as Arrival['urgency'],
    statedLimit: document.statedLimit !== null,
    receivedOn: dayOfMoment(Temporal.Instant.from(document.countsFrom)),
    replyWantedOn: document.replyWantedOn,
  };
}

/** Every check of the initial review that software can make, and the answers to those that it cannot (2.1.1–2.1.6, 2.2.1). */
export function reviewFindings(file: CaseFile, sheet: ReviewSheet, context: Context): Finding[] {
  const document = documentOf(file);
  const text = file.files.find(({ role }) => role === 'main')?.text ?? null;
  const { parameters } = context;
  const day = caseOf(file).regulationDay;
  return [
    ...weigh(reviewRules, arrivalOf(sheet, document, text), parameters, day),
    ...weigh([replyLead], replyLeadOf(document, context), parameters, day),
  ];
}

const replyLeadOf = (document: DocumentRow, { book }: Context): ReplyLead => ({
  urgency: document.urgency as Urgency,
  receivedAt: Temporal.Instant.from(document.arrivedAt),
  replyWantedOn: document.replyWantedOn === null ? undefined : Temporal.PlainDate.from(document.replyWantedOn),
  calendar: book.calendar,
});
