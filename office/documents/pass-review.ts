import { PassReview } from '../../contract/documents/receipt.ts';
import { post } from '../act.ts';
import { caseOf } from '../act.ts';
import { staysOnPaper } from './classified.ts';
import { receiptAct, withDocument } from './receipt-act.ts';
import { documentOf } from './receipt-move.ts';
import { reviewFindings } from './review-findings.ts';
import { passingSheet, story } from './samples.ts';

/** The initial review is passed: from the moment a conforming paper was there, it is accepted (2.1.1-c). */
export const passReview = receiptAct<PassReview>({
  id: 'documents/pass-review',
  clause: ['2.2.1-a', '2.1.1-a', '2.1.1-c'],
  by: post('documents-clerk'),
  input: PassReview,
  // A secret that may go to a leader directly goes on paper and is entered as classified (D22, F1), not reviewed by its content.
  findings: (file, { sheet }, context) => [
    ...staysOnPaper(file, context, sheet.toLeaderPersonally?.classified),
    ...reviewFindings(file, sheet, context),
  ],
  move: (file, { sheet }) => {
    const document = documentOf(file);
    return { document: withDocument(document, { sheet }), row: { ...caseOf(file), acceptedAt: document.countsFrom } };
  },
  example: { before: story.arrived, by: 'post:documents-clerk', input: { sheet: passingSheet } },
});
