import { RecordArrival } from '../../contract/documents/arrival.ts';
import { resubmission } from '../../regulation/documents/receipt/resubmission.ts';
import { weigh } from '../../regulation/kernel/rule.ts';
import { act, post, type Context, type Subject } from '../act.ts';
import { dayOfMoment } from '../people/book.ts';
import { type Opening, openReceipt } from './open-receipt.ts';
import { request } from './samples.ts';

/** The paper and what came with it, as every kind of arrival records them. */
export const openingOf = (act: string, input: RecordArrival): Opening => {
  const { files, ...document } = input;
  return { act, subject: input.title, document, files, sectionMayOpen: true };
};

/** A paper reaches the section: stamped at once, then its initial review (2.1.2-a, 2.2.1-a). */
export const recordArrival = act<RecordArrival>({
  id: 'documents/record-arrival',
  clause: ['2.1.2-a', '2.2.1-a', '2.2.2.1-a', '2.1.4-j'],
  by: post('documents-clerk'),
  on: 'new',
  version: 1,
  input: RecordArrival,
  uploads: ({ files }) => files.map(({ upload }) => upload),
  reads: ({ resubmits }) => resubmits,
  decide: (_subject, input, context, other) =>
    openReceipt(
      { ...openingOf('documents/record-arrival', input), findings: findings(input, context, other) },
      context,
    ),
  example: { before: [], by: 'post:documents-clerk', input: request },
});

/** A resubmission must follow a paper that was really returned (2.1.1-b). */
const findings = (input: RecordArrival, context: Context, other: Subject) =>
  input.resubmits === null
    ? []
    : weigh(
        [resubmission],
        { earlierStep: other?.cases[0]?.step ?? null },
        context.parameters,
        dayOfMoment(context.at),
      );
