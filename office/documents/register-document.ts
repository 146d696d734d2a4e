import { RegisterDocument } from '../../contract/documents/receipt.ts';
import { Temporal } from 'temporal-polyfill';
import { sameItems } from '../../regulation/documents/receipt/same-items.ts';
import { weigh } from '../../regulation/kernel/rule.ts';
import { caseOf, type Context, post, type Put } from '../act.ts';
import { zone } from '../people/book.ts';
import type { CaseFile } from '../rows.ts';
import { numberKey, titleKey } from './keys.ts';
import { receiptAct, withDocument } from './receipt-act.ts';
import { documentOf } from './receipt-move.ts';
import { registration, story } from './samples.ts';

const register = 'receipt';
const yearOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).year;
const numberBefore = (file: CaseFile) => documentOf(file).receiptNumber;

/** Signed for and registered with the eight items: the number is given here, once; a paper that comes back keeps it (2.2.2-a, 2.2.2.2-a). */
export const registerDocument = receiptAct<RegisterDocument>({
  id: 'documents/register-document',
  clause: ['2.2.2-a', '2.2.2.2-a'],
  by: post('documents-clerk'),
  input: RegisterDocument,
  findings: (file, { urgency, level }, context) => {
    const document = documentOf(file);
    const facts = { urgency, level, urgencyAtArrival: document.urgency, levelAtArrival: document.level };
    return weigh([sameItems], facts, context.parameters, caseOf(file).regulationDay);
  },
  move: (file, input, context) => {
    const document = documentOf(file);
    const first = document.receiptNumber === null;
    return {
      document: withDocument(document, {
        ...input,
        numberKey: numberKey(input.number),
        titleKey: titleKey(input.title),
        receiptNumber: first ? { $number: register } : document.receiptNumber,
        receiptYear: first ? yearOf(context.at) : document.receiptYear,
        registeredAt: document.registeredAt ?? context.at.toString(),
      }),
    };
  },
  also: (file, _input, context) => (numberBefore(file) === null ? [entryPut(file, context)] : []),
  numbers: (file, _input, context) => (numberBefore(file) === null ? [{ register, year: yearOf(context.at) }] : []),
  example: { before: story.passed, by: 'post:documents-clerk', input: registration },
});

const entryPut = (file: CaseFile, context: Context): Put => ({
  table: 'registerEntries',
  row: {
    id: context.newId(),
    caseId: documentOf(file).caseId,
    register,
    year: yearOf(context.at),
    number: { $number: register },
    givenAt: context.at.toString(),
    voidReason: null,
  },
});
