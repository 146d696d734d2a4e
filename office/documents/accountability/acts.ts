import type { Act } from '../../act.ts';
import { closeAccountability, issueCriticism, recordBureauOpinion, referToBureau } from './issue-criticism.ts';
import { dropAccountability, issueAccountability } from './issue-accountability.ts';
import { issueCircular } from './issue-circular.ts';
import { pointOutProblem } from './point-out-problem.ts';
import { acceptRectification, rejectRectification, reportRectification } from './report-rectification.ts';
import { urgeRectification } from './urge-rectification.ts';

/** Problems pointed out, rectified, criticised or referred; circulars (2.2.9). */
export const accountabilityActs = [
  issueCircular,
  pointOutProblem,
  dropAccountability,
  issueAccountability,
  reportRectification,
  acceptRectification,
  rejectRectification,
  urgeRectification,
  issueCriticism,
  closeAccountability,
  referToBureau,
  recordBureauOpinion,
] as readonly Act[];
