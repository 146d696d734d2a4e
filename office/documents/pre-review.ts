import { PreReviewed } from '../../contract/documents/instruction.ts';
import { WithReason } from '../../contract/documents/receipt.ts';
import { preReviewFailed } from '../../regulation/documents/proposal/pre-review-failed.ts';
import { preReviewRules } from '../../regulation/documents/proposal/rules.ts';
import { caseOf, type Context, holder, type Refusal } from '../act.ts';
import type { CaseFile } from '../rows.ts';
import { matterOf, opinionPut } from './opinion.ts';
import { receiptAct } from './receipt-act.ts';
import { failingPreReview, passingPreReview, story } from './samples.ts';
import { weighIn } from './weigh-case.ts';
import { passedOn } from './custody.ts';

const deputy = 'relation:counterpart-deputy:{vice}';
const sheetPut = (file: CaseFile, { sheet }: PreReviewed, stance: 'agree' | 'disagree', context: Context) =>
  opinionPut(file, { kind: 'pre-review', text: sheet.reason, stance, sheet }, context);

/** The unit that reviews normative documents, by its key in the book. */
const legislativeOffice = ({ book }: Context) => book.units.find(({ key }) => key === 'legislative-affairs-office');

/** The pre-review is passed: four questions, seven materials, the units concerned (2.2.3.2.3). The same desk then proposes. */
export const passPreReview = receiptAct<PreReviewed>({
  id: 'documents/pass-pre-review',
  clause: ['2.2.3.2.3-a', '2.2.3.2.3-c', '2.2.3.2.3-d', '2.2.3.2.3-e', '2.2.3.2.3-f', '2.2.3.2.3-g'],
  by: holder,
  input: PreReviewed,
  refuses: (file): Refusal | null =>
    matterOf(file).normative ? { reason: 'normative-needs-legality-review', facts: {} } : null,
  findings: (file, { sheet }, context) => weighIn(file, context, preReviewRules, sheet),
  move: (file) => ({ to: sameDesk(file) }),
  also: (file, input, context) => [sheetPut(file, input, 'agree', context)],
  example: { before: story.draftDivided, by: deputy, input: { sheet: passingPreReview } },
});

const sameDesk = (file: CaseFile) => {
  const held = caseOf(file).state?.holder ?? null;
  return held === null ? {} : { holder: held };
};

/** A normative document goes on to the Legislative Affairs Office before anybody proposes (2.2.3.2.3-h). */
export const askLegalityReview = receiptAct<PreReviewed>({
  id: 'documents/ask-legality-review',
  clause: '2.2.3.2.3-h',
  by: holder,
  input: PreReviewed,
  refuses: (_file, _input, context): Refusal | null =>
    legislativeOffice(context) ? null : { reason: 'no-legislative-affairs-office', facts: {} },
  findings: (file, { sheet }, context) => weighIn(file, context, preReviewRules, sheet),
  move: (_file, _input, context) => ({ to: { holder: `unit:${legislativeOffice(context)?.id ?? ''}` } }),
  also: (file, input, context) => [
    sheetPut(file, input, 'agree', context),
    ...passedOn(file, context, `unit:${legislativeOffice(context)?.id ?? ''}`),
  ],
  example: { before: story.normativeDivided, by: deputy, input: { sheet: passingPreReview } },
});

/** A draft that fails goes back to its sender with the reason (2.2.3.2.3-e, -f; 2.1.1-b). */
export const failPreReview = receiptAct<PreReviewed>({
  id: 'documents/fail-pre-review',
  clause: ['2.2.3.2.3-e', '2.2.3.2.3-f', '2.1.1-b'],
  by: holder,
  input: PreReviewed,
  findings: (file, { sheet }, context) => {
    const failed = failedOf(file, sheet, context).map(({ source }) => source);
    return weighIn(file, context, [preReviewFailed], { ...sheet, failed });
  },
  move: () => ({}),
  also: (file, input, context) => [sheetPut(file, input, 'disagree', context)],
  ends: (file, { sheet }, context) => ({ reason: sheet.reason, failed: failedOf(file, sheet, context) }),
  example: { before: story.draftDivided, by: deputy, input: { sheet: failingPreReview } },
});

const failedOf = (file: CaseFile, sheet: PreReviewed['sheet'], context: Context) =>
  weighIn(file, context, preReviewRules, sheet).filter(({ met }) => !met);

/** Seen late that the paper is a draft: its pre-review is opened from the proposal's desk (2.2.3.2.3-b). */
export const openPreReview = receiptAct<WithReason>({
  id: 'documents/open-pre-review',
  clause: '2.2.3.2.3-b',
  by: holder,
  input: WithReason,
  move: (file) => ({ to: sameDesk(file) }),
  example: { before: story.divided, by: deputy, input: { reason: '附有代拟稿，应先作前置审核' } },
});
