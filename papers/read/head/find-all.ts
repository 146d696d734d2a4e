import type { ReadFields, ReadText } from '../../../contract/documents/reading.ts';
import type { ParsedDocument } from '../parsed.ts';
import { findAddressees } from './addressees.ts';
import { findAnnexes } from './annexes.ts';
import { findCc } from './cc.ts';
import { findContact } from './contact.ts';
import { findDates } from './dates.ts';
import { findDisclosure } from './disclosure.ts';
import { HEAD_LINES, placeOf, type HeadLine } from './head-line.ts';
import { findKind } from './kind.ts';
import { labelledFacts } from './labels.ts';
import { isCopyNumber } from './marks.ts';
import { findNumber } from './number.ts';
import { findSender } from './sender.ts';
import { findSignatory } from './signatory.ts';
import { findTitle } from './title.ts';
import { findChannel, findUrgency } from './urgency.ts';

export interface FoundFields {
  readonly fields: ReadFields;
  readonly annexCountDiffers: boolean;
}

const pagesField = (document: ParsedDocument): ReadText | undefined => {
  if (document.pages !== null) return { value: String(document.pages), where: null, sure: 'certain' };
  if (document.savedPages === null) return undefined;
  return { value: String(document.savedPages), where: null, sure: 'likely', note: 'pages-as-saved' };
};

const copyNumberField = (lines: readonly HeadLine[], end: number): ReadText | undefined => {
  const line = lines.slice(0, end).find(isCopyNumber);
  return line && { value: line.tight.replace(/\D/gu, ''), where: placeOf(line), sure: 'certain' };
};

const onlyFound = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined)) as T;

/** All head and imprint fields of a document whose level was already searched. */
export const findFields = (
  lines: readonly HeadLine[],
  document: ParsedDocument,
  level: ReadFields['level'],
): FoundFields => {
  const facts = labelledFacts(lines);
  const title = findTitle(lines, facts);
  const titleAt = title?.first ?? Math.min(lines.length, HEAD_LINES);
  const afterTitle = title === null ? 0 : title.last + 1;
  const dates = findDates(lines, facts, afterTitle);
  const annexes = findAnnexes(lines, afterTitle);
  const contact = findContact(lines);
  const fields: ReadFields = onlyFound({
    sender: findSender(lines, facts, title, dates.signedAt),
    number: findNumber(lines, facts),
    title: title?.field,
    kind: findKind(title?.field),
    urgency: findUrgency(lines, facts, titleAt),
    channel: findChannel(lines),
    level,
    signatory: findSignatory(lines, titleAt),
    addressees: findAddressees(lines, afterTitle),
    dateSigned: dates.signed,
    datePrinted: dates.printed,
    datePublished: dates.published,
    printer: dates.printer,
    cc: findCc(lines),
    annexes: annexes?.field,
    disclosure: findDisclosure(lines, facts),
    contactName: contact.person,
    contactPhone: contact.telephone,
    copyNumber: copyNumberField(lines, titleAt),
    pages: pagesField(document),
  });
  const headed = annexes?.headed ?? null;
  return { fields, annexCountDiffers: headed !== null && headed !== annexes?.field.value.length };
};
