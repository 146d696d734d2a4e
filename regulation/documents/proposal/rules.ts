import type { Requirement } from '../../kernel/rule.ts';
import { legalityPassed } from './legality-passed.ts';
import { preReviewAgreed } from './pre-review-agreed.ts';
import { preReviewConforms } from './pre-review-conforms.ts';
import { preReviewFormat } from './pre-review-format.ts';
import { preReviewGrounds } from './pre-review-grounds.ts';
import { preReviewMaterials } from './pre-review-materials.ts';
import { preReviewRecorded, type Reviewed } from './pre-review-recorded.ts';
import type { PreReview } from './pre-review-sheet.ts';
import { type ForSubmission, proposalSigned } from './proposal-signed.ts';

/** The pre-review of a draft, in the order of its sheet. */
export const preReviewRules: readonly Requirement<PreReview>[] = [
  preReviewGrounds,
  preReviewMaterials,
  preReviewConforms,
  preReviewFormat,
  preReviewAgreed,
];

/** What holds before anything is laid before a leader. */
export const submissionRules: readonly Requirement<ForSubmission & Reviewed>[] = [
  proposalSigned,
  preReviewRecorded,
  legalityPassed,
];
