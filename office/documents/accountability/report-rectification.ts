import { ReportRectification } from '../../../contract/documents/accountability.ts';
import { WithReason, WithRemark } from '../../../contract/documents/receipt.ts';
import { causesAndImprovements } from '../../../regulation/documents/accountability/causes-and-improvements.ts';
import { holder, post } from '../../act.ts';
import { entryAct } from './entry-act.ts';
import { entryOf, stillImproves, weighed, withEntry } from './entry.ts';
import { entryStory, report } from './samples.ts';

/** The department reports the causes and what it improves; while either is missing the entry stays with it (2.2.9-c). */
export const reportRectification = entryAct<ReportRectification>({
  id: 'documents/report-rectification',
  clause: '2.2.9-c',
  by: holder,
  input: ReportRectification,
  findings: (file, input, context) => [
    ...weighed(causesAndImprovements, input, context),
    ...stillImproves(file, context),
  ],
  move: (file, input, { at }) => ({ entry: withEntry(file, { ...input, reportedAt: at.toString() }) }),
  example: { before: entryStory.issued, by: 'unit:{unit}', input: report },
});

/** Looked at and put right: the entry is closed. */
export const acceptRectification = entryAct<WithRemark>({
  id: 'documents/accept-rectification',
  clause: '2.2.9-d',
  by: post('supervision-officer'),
  input: WithRemark,
  findings: (file, _input, context) => weighed(causesAndImprovements, entryOf(file), context),
  move: (file) => ({ entry: entryOf(file) }),
  example: { before: entryStory.reported, by: 'post:supervision-officer', input: { remark: '整改到位' } },
});

/** Not put right: back to the department with the reason; its day stays where it was. */
export const rejectRectification = entryAct<WithReason>({
  id: 'documents/reject-rectification',
  clause: '2.2.9-d',
  by: post('supervision-officer'),
  input: WithReason,
  move: (file, { reason }) => ({
    to: { holder: `unit:${entryOf(file).unit}` },
    reason,
    entry: withEntry(file, { reportedAt: null }),
  }),
  example: { before: entryStory.reported, by: 'post:supervision-officer', input: { reason: '措施未落实' } },
});
