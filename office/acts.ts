import type { Act } from './act.ts';
import { accountabilityActs } from './documents/accountability/acts.ts';
import { consultationActs } from './documents/consultation/acts.ts';
import { sendingActs } from './documents/sending/acts.ts';
import { supervisionActs } from './documents/supervision/acts.ts';
import { circulate, withdrawCirculation } from './documents/circulate.ts';
import { closeWithRemark, sendBackToSection } from './documents/close.ts';
import { deliverLetter } from './documents/deliver-letter.ts';
import {
  distributeForDivision,
  distributeForInstruction,
  distributeForReading,
  distributeToDepartment,
  fileEntry,
} from './documents/distribute.ts';
import { divide, divideForPreReview } from './documents/divide.ts';
import { confirmDuty, transferToDepartment } from './documents/duty.ts';
import { handOut, handOutAgain, receiveBack, sendAdvanceCopy } from './documents/hand-out.ts';
import { confirmReceipt, handOver } from './documents/hand-over.ts';
import { instruct } from './documents/instruct.ts';
import { failLegalityReview, passLegalityReview } from './documents/legality-review.ts';
import { passReview } from './documents/pass-review.ts';
import { passToSection } from './documents/pass-to-section.ts';
import { askLegalityReview, failPreReview, openPreReview, passPreReview } from './documents/pre-review.ts';
import { returnForCompletion, signProposal } from './documents/propose.ts';
import { closeReading, distributeAgain, markRead, openReading } from './documents/read.ts';
import { recordArrival } from './documents/record-arrival.ts';
import { recordClassified } from './documents/record-classified.ts';
import { recordDirectPaper } from './documents/record-direct-paper.ts';
import { recordElsewhere } from './documents/record-elsewhere.ts';
import { recordPersonalLetter } from './documents/record-personal-letter.ts';
import { redirectInstruction, waitForLeader } from './documents/redirect.ts';
import { remindLeader } from './documents/remind-leader.ts';
import { registerDocument } from './documents/register-document.ts';
import { reopenReview } from './documents/reopen-review.ts';
import { returnToSender } from './documents/return-to-sender.ts';
import { setAside } from './documents/set-aside.ts';
import { askSettlement, settle } from './documents/settle.ts';
import { callBack, sendBackProposal, submit, submitAgain } from './documents/submit.ts';
import { transferElsewhere } from './documents/transfer-elsewhere.ts';
import { addSupplement } from './documents/add-supplement.ts';
import { voidNumber } from './documents/void-number.ts';
import { withdraw } from './documents/withdraw.ts';
import { clockFellDue, limitNear, recomputeClocks, transitOverdue } from './general/clock-acts.ts';
import { noticeUnopened } from './general/notice-unopened.ts';
import { enterHolidayNotice } from './general/enter-holiday-notice.ts';
import { exceptionActs } from './general/exceptions.ts';
import { endAbsence, recordAbsence } from './people/absences.ts';
import { activateAccount, createAccount, disableAccount } from './people/accounts.ts';
import { foundOffice } from './people/found-office.ts';
import { assignPost, endPost, enterPerson, enterUnit, giveStatus, nameSubstitute, relate } from './people/posts.ts';

/** Every act there is. What is not in here cannot happen to an office matter. */
export const acts: readonly Act[] = [
  recordArrival,
  recordDirectPaper,
  recordElsewhere,
  recordPersonalLetter,
  recordClassified,
  setAside,
  passToSection,
  passReview,
  returnToSender,
  transferElsewhere,
  registerDocument,
  reopenReview,
  distributeForReading,
  distributeForInstruction,
  distributeForDivision,
  distributeToDepartment,
  divide,
  divideForPreReview,
  passPreReview,
  askLegalityReview,
  failPreReview,
  openPreReview,
  passLegalityReview,
  failLegalityReview,
  ...consultationActs,
  signProposal,
  returnForCompletion,
  submit,
  sendBackProposal,
  callBack,
  submitAgain,
  sendAdvanceCopy,
  instruct,
  redirectInstruction,
  waitForLeader,
  remindLeader,
  receiveBack,
  askSettlement,
  settle,
  handOut,
  handOutAgain,
  confirmDuty,
  transferToDepartment,
  fileEntry,
  circulate,
  withdrawCirculation,
  openReading,
  markRead,
  closeReading,
  distributeAgain,
  closeWithRemark,
  sendBackToSection,
  deliverLetter,
  withdraw,
  handOver,
  confirmReceipt,
  voidNumber,
  addSupplement,
  ...accountabilityActs,
  ...supervisionActs,
  ...sendingActs,
  ...exceptionActs(() => acts),
  limitNear,
  clockFellDue,
  recomputeClocks,
  transitOverdue,
  noticeUnopened,
  enterHolidayNotice,
  foundOffice,
  enterUnit,
  enterPerson,
  createAccount,
  activateAccount,
  disableAccount,
  assignPost,
  endPost,
  giveStatus,
  relate,
  nameSubstitute,
  recordAbsence,
  endAbsence,
] as readonly Act[];

export function actOf(id: string): Act | undefined {
  return acts.find((candidate) => candidate.id === id);
}
