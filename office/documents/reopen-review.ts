import { WithReason } from '../../contract/documents/receipt.ts';
import { post } from '../act.ts';
import { staysOnPaper } from './classified.ts';
import { receiptAct } from './receipt-act.ts';
import { story } from './samples.ts';

/** Before a number is given, a fault found late takes the paper back to its review. */
export const reopenReview = receiptAct<WithReason>({
  id: 'documents/reopen-review',
  clause: '2.2.1-a',
  by: post('documents-clerk'),
  input: WithReason,
  findings: (file, _input, context) => staysOnPaper(file, context),
  move: (_file, { reason }) => ({ reason }),
  example: { before: story.passed, by: 'post:documents-clerk', input: { reason: '漏看附件' } },
});
