import { WithReason, WithRemark } from '../../contract/documents/receipt.ts';
import { caseOf, holder } from '../act.ts';
import { passedOn } from './custody.ts';
import { instructionFindings } from './hand-out.ts';
import { receiptAct, withDocument } from './receipt-act.ts';
import { documentOf } from './receipt-move.ts';
import { story } from './samples.ts';

/** The desk at which the paper lies has finished: closed with what came of it. A dispute or a unit left out stands against it. */
export const closeWithRemark = receiptAct<WithRemark>({
  id: 'documents/close-with-remark',
  clause: ['2.2.5.1-a', '2.2-b'],
  by: holder,
  input: WithRemark,
  findings: (file, _input, context) =>
    caseOf(file).step === 'handing-out' ? instructionFindings(file, [], context) : [],
  ends: () => ({}),
  example: { before: story.atDepartment, by: 'unit:{unit}', input: { remark: '已办结' } },
});

/** Wrongly sent: back to the section with the reason; the number stays (2.2-c). */
export const sendBackToSection = receiptAct<WithReason>({
  id: 'documents/send-back-to-section',
  clause: '2.2-c',
  by: holder,
  input: WithReason,
  move: (file, { reason }) => ({ reason, document: withDocument(documentOf(file), { distributedAt: null }) }),
  also: (file, _input, context) => passedOn(file, context, 'post:documents-clerk'),
  example: {
    before: story.forDivision,
    by: 'post:documents-deputy-secretary-general',
    input: { reason: '应先由部门提出意见' },
  },
});
