import { causesAndImprovements } from './documents/accountability/causes-and-improvements.ts';
import { criticismWithoutException } from './documents/accountability/criticism-without-exception.ts';
import { rectificationDateSet } from './documents/accountability/rectification-date-set.ts';
import { deadlineRules } from './deadlines.ts';
import { deemedConsent } from './documents/consultation/deemed-consent.ts';
import { deemedConsentOnPromise } from './documents/consultation/deemed-consent-on-promise.ts';
import { disagreementWeighed } from './documents/consultation/disagreement-weighed.ts';
import { phoneReportRecorded } from './documents/consultation/phone-report-recorded.ts';
import { promiseNamesADay } from './documents/consultation/promise-names-a-day.ts';
import { urgentNeedsAReplyTime } from './documents/consultation/urgent-needs-a-reply-time.ts';
import { divisionBySenderClass } from './documents/proposal/division-by-sender-class.ts';
import { draftNeedsPreReview } from './documents/proposal/draft-needs-pre-review.ts';
import { flagsStay } from './documents/proposal/flags-stay.ts';
import { legalityPassed } from './documents/proposal/legality-passed.ts';
import { ownOpinion } from './documents/proposal/own-opinion.ts';
import { portfolioLeaderNext } from './documents/proposal/portfolio-leader-next.ts';
import { preReviewAgreed } from './documents/proposal/pre-review-agreed.ts';
import { preReviewConforms } from './documents/proposal/pre-review-conforms.ts';
import { preReviewFailed } from './documents/proposal/pre-review-failed.ts';
import { preReviewFormat } from './documents/proposal/pre-review-format.ts';
import { preReviewGrounds } from './documents/proposal/pre-review-grounds.ts';
import { preReviewMaterials } from './documents/proposal/pre-review-materials.ts';
import { preReviewRecorded } from './documents/proposal/pre-review-recorded.ts';
import { proposalBySenderClass } from './documents/proposal/proposal-by-sender-class.ts';
import { proposalSigned } from './documents/proposal/proposal-signed.ts';
import { advanceCopyUrgentOnly } from './documents/instruction/advance-copy-urgent-only.ts';
import { circleAgrees } from './documents/instruction/circle-agrees.ts';
import { deputyAsksTheSubstitute } from './documents/instruction/deputy-asks-the-substitute.ts';
import { differencesSettled } from './documents/instruction/differences-settled.ts';
import { handedOutAsInstructed } from './documents/instruction/handed-out-as-instructed.ts';
import { redirectedOnlyWhileAway } from './documents/instruction/redirected-only-while-away.ts';
import { requestNeedsOpinion } from './documents/instruction/request-needs-opinion.ts';
import { secretaryGeneralDecidesWhenBothAway } from './documents/instruction/secretary-general-decides-when-both-away.ts';
import { settlementNeeded } from './documents/instruction/settlement-needed.ts';
import { classifiedInCode } from './documents/receipt/classified-in-code.ts';
import { failedCheck } from './documents/receipt/failed-check.ts';
import { filedAsEntry } from './documents/receipt/filed-as-entry.ts';
import { notClassified } from './documents/receipt/not-classified.ts';
import { notOurMatter } from './documents/receipt/not-our-matter.ts';
import { replyLead } from './documents/receipt/reply-lead.ts';
import { resubmission } from './documents/receipt/resubmission.ts';
import { sameItems } from './documents/receipt/same-items.ts';
import { copyRecipients } from './documents/review/copy-recipients.ts';
import { reviewRules } from './documents/review/rules.ts';
import { checksComplete } from './documents/supervision/checks-complete.ts';
import { checksPassed } from './documents/supervision/checks-passed.ts';
import { delayExplained } from './documents/supervision/delay-explained.ts';
import { ownerAssigned } from './documents/supervision/owner-assigned.ts';
import { priorityNamed } from './documents/supervision/priority-named.ts';
import { replierChosen } from './documents/supervision/replier-chosen.ts';
import { requestRepliedBySection } from './documents/supervision/request-replied-by-section.ts';
import type { Header } from './kernel/rule.ts';

/** What the catalogue, the pages and the checks ask of a rule, whatever it weighs. */
export interface Rule extends Header {
  readonly kind: 'requirement' | 'deadline' | 'effect';
}

/** Every rule of the regulation. A rule that is not listed here is not bound to its clause. */
export const rules: readonly Rule[] = [
  ...deadlineRules,
  ...reviewRules,
  causesAndImprovements,
  criticismWithoutException,
  rectificationDateSet,
  deemedConsent,
  deemedConsentOnPromise,
  disagreementWeighed,
  phoneReportRecorded,
  promiseNamesADay,
  urgentNeedsAReplyTime,
  divisionBySenderClass,
  draftNeedsPreReview,
  flagsStay,
  legalityPassed,
  ownOpinion,
  portfolioLeaderNext,
  preReviewAgreed,
  preReviewConforms,
  preReviewFailed,
  preReviewFormat,
  preReviewGrounds,
  preReviewMaterials,
  preReviewRecorded,
  proposalBySenderClass,
  proposalSigned,
  advanceCopyUrgentOnly,
  circleAgrees,
  deputyAsksTheSubstitute,
  differencesSettled,
  handedOutAsInstructed,
  redirectedOnlyWhileAway,
  requestNeedsOpinion,
  secretaryGeneralDecidesWhenBothAway,
  settlementNeeded,
  copyRecipients,
  classifiedInCode,
  failedCheck,
  filedAsEntry,
  notClassified,
  notOurMatter,
  replyLead,
  resubmission,
  sameItems,
  checksComplete,
  checksPassed,
  delayExplained,
  ownerAssigned,
  priorityNamed,
  replierChosen,
  requestRepliedBySection,
];
