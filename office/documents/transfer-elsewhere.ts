import { TransferElsewhere } from '../../contract/documents/receipt.ts';
import { notOurMatter } from '../../regulation/documents/receipt/not-our-matter.ts';
import { weigh } from '../../regulation/kernel/rule.ts';
import { caseOf, post } from '../act.ts';
import { receiptAct, withDocument } from './receipt-act.ts';
import { documentOf } from './receipt-move.ts';
import { passingSheet, story } from './samples.ts';

/** Not this office's matter: passed to the body whose it is, without a number (2.2.1-b). */
export const transferElsewhere = receiptAct<TransferElsewhere>({
  id: 'documents/transfer-elsewhere',
  clause: '2.2.1-b',
  by: post('documents-clerk'),
  input: TransferElsewhere,
  findings: (file, { sheet }, context) =>
    weigh([notOurMatter], { ownMatter: sheet.checks.ownMatter }, context.parameters, caseOf(file).regulationDay),
  move: (file, { sheet, to }) => ({ document: withDocument(documentOf(file), { sheet, distribution: to }) }),
  ends: (_file, { to }) => ({ text: to }),
  example: {
    before: story.arrived,
    by: 'post:documents-clerk',
    input: {
      sheet: { ...passingSheet, checks: { ...passingSheet.checks, ownMatter: 'no', reason: '属市人大职权' } },
      to: '市人大办公室',
    },
  },
});
