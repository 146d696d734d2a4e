import type { ComponentType } from 'react';
import type { CaseSeen } from '../../../contract/views/case.ts';
import { CriticismForm, IssueEntry, ReferForm, ReportEntry } from '../accountability/entry-forms.tsx';
import { Answering } from '../consultation/answering.tsx';
import { Asking } from '../consultation/asking.tsx';
import { Promising } from '../consultation/promising.tsx';
import { Urging } from '../consultation/urging.tsx';
import { WeighOne } from '../consultation/weighing.tsx';
import { Distribution } from '../distribution.tsx';
import { ChangeSending } from '../sending/change-sending.tsx';
import { CheckSheet } from '../sending/check-sheet.tsx';
import { SignSending } from '../sending/sign-sending.tsx';
import { Registration } from '../registration.tsx';
import { ReviewSheetForm } from '../review-sheet.tsx';
import { Acknowledge, TakeUp } from '../supervision/one-touch.tsx';
import { FileResult } from '../supervision/file-result.tsx';
import { InterimReport, MoreTime } from '../supervision/on-the-way.tsx';
import { Supplement } from '../supplement.tsx';
import { Reply } from '../supervision/reply.tsx';
import { ReviewResult } from '../supervision/review-result.tsx';
import { Urge } from '../supervision/urge.tsx';
import { AdvanceCopy } from './advance-copy.tsx';
import { Divide } from './divide.tsx';
import { Duty } from './duty.tsx';
import { HandOut } from './hand-out.tsx';
import { Instruct } from './instruct.tsx';
import { Legality } from './legality.tsx';
import { PreReview } from './pre-review.tsx';
import { Proposal } from './proposal.tsx';
import { Settle } from './settle.tsx';
import { Submission } from './submission.tsx';

interface CaseForm {
  /** The form is there where one of these is allowed. */
  readonly acts: readonly string[];
  readonly Form: ComponentType<{ readonly seen: CaseSeen }>;
  /** A leader's own act: whoever may enter it for the leader gets the form as well. */
  readonly enteredAt?: string;
}

const form = (Form: CaseForm['Form'], ...acts: string[]): CaseForm => ({
  acts: acts.map((act) => `documents/${act}`),
  Form,
});

/** The hand-laid forms, each with the acts that its buttons do. */
export const caseForms: readonly CaseForm[] = [
  form(ReviewSheetForm, 'pass-review', 'return-to-sender', 'transfer-elsewhere'),
  form(Registration, 'register-document'),
  form(
    Distribution,
    'distribute-for-reading',
    'distribute-for-instruction',
    'distribute-for-division',
    'distribute-to-department',
  ),
  form(Divide, 'divide', 'divide-for-pre-review'),
  form(PreReview, 'pass-pre-review', 'ask-legality-review', 'fail-pre-review'),
  form(Legality, 'pass-legality-review', 'fail-legality-review'),
  form(Proposal, 'sign-proposal'),
  form(Asking, 'ask-opinions'),
  form(Answering, 'answer-request', 'send-draft', 'file-late-answer'),
  form(Promising, 'promise-date'),
  form(Urging, 'urge-request'),
  form(WeighOne, 'weigh-opinion'),
  form(Submission, 'submit'),
  { ...form(Instruct, 'instruct'), enteredAt: 'instruction' },
  { ...form(Settle, 'settle'), enteredAt: 'settlement' },
  form(HandOut, 'hand-out', 'ask-settlement'),
  form(Duty, 'confirm-duty'),
  form(AdvanceCopy, 'send-advance-copy'),
  form(IssueEntry, 'issue-accountability'),
  form(ReportEntry, 'report-rectification'),
  form(CriticismForm, 'issue-criticism'),
  form(ReferForm, 'refer-to-bureau'),
  form(CheckSheet, 'check-sending'),
  form(ChangeSending, 'change-sending'),
  form(SignSending, 'sign-and-send'),
  form(TakeUp, 'take-up'),
  form(FileResult, 'file-result'),
  form(InterimReport, 'report-interim'),
  form(MoreTime, 'ask-more-time'),
  form(Urge, 'urge'),
  form(ReviewResult, 'pass-result', 'accept-result', 'return-result'),
  form(Acknowledge, 'acknowledge-result'),
  form(Reply, 'reply'),
  form(Supplement, 'add-supplement'),
];

/** Acts that stand in a form of their own, or beside the leader who is away; the others are a button each. */
export const inForms: ReadonlySet<string> = new Set([
  ...caseForms.flatMap(({ acts }) => acts),
  'documents/redirect-instruction',
  'documents/wait-for-leader',
]);

/** The forms for what may be done on this case now. */
export const formsFor = (seen: CaseSeen, may: (act: string) => boolean): readonly CaseForm[] =>
  caseForms.filter(
    ({ acts, enteredAt }) => acts.some(may) || (seen.step === enteredAt && seen.instruction.mayEnterFor !== null),
  );
