import type { ReviewSheet } from '../../contract/documents/sheet.ts';
import { ReturnToSender } from '../../contract/documents/receipt.ts';
import { failedCheck } from '../../regulation/documents/receipt/failed-check.ts';
import { weigh } from '../../regulation/kernel/rule.ts';
import { caseOf, type Context, post } from '../act.ts';
import type { CaseFile } from '../rows.ts';
import { receiptAct, withDocument } from './receipt-act.ts';
import { documentOf } from './receipt-move.ts';
import { reviewFindings } from './review-findings.ts';
import { failingSheet, story } from './samples.ts';

/** A paper that fails the review goes back with its reasons; the slip lists them with their sources (2.1.1-b, 2.2.1-c). */
export const returnToSender = receiptAct<ReturnToSender>({
  id: 'documents/return-to-sender',
  clause: ['2.1.1-b', '2.2.1-b', '2.2.1-c', '2.2.1-d'],
  by: post('documents-clerk'),
  input: ReturnToSender,
  findings: (file, { sheet }, context) => {
    const failedChecks = failedOf(file, sheet, context).map(({ source }) => source);
    const facts = { failedChecks, reason: sheet.checks.reason };
    return weigh([failedCheck], facts, context.parameters, caseOf(file).regulationDay);
  },
  move: (file, { sheet }) => ({ document: withDocument(documentOf(file), { sheet }) }),
  ends: (file, { sheet, remark }, context) => ({
    reason: sheet.checks.reason,
    remark,
    failed: failedOf(file, sheet, context),
  }),
  example: { before: story.arrived, by: 'post:documents-clerk', input: { sheet: failingSheet } },
});

const failedOf = (file: CaseFile, sheet: ReviewSheet, context: Context) =>
  reviewFindings(file, sheet, context).filter(({ met, force }) => !met && force !== 'advice');
