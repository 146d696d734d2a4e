import { ReturnResult, ReviewResult } from '../../../contract/documents/supervision.ts';
import { Nothing, WithReason } from '../../../contract/documents/receipt.ts';
import { checksComplete, type Checked } from '../../../regulation/documents/supervision/checks-complete.ts';
import { checksPassed } from '../../../regulation/documents/supervision/checks-passed.ts';
import { caseOf, type Context, holder } from '../../act.ts';
import { noticePut } from '../../notice.ts';
import type { CaseFile } from '../../rows.ts';
import { weighIn } from '../weigh-case.ts';
import { itemAct } from './item-act.ts';
import { itemOf, unitOf, withItem } from './item.ts';
import { notTheOwner, owners } from './owner.ts';
import { failedChecks, itemStory, passedChecks } from './samples.ts';

const answers = ({ facts, conclusion, policyAndLaw }: ReviewResult['checks']): Checked => ({
  facts: facts.is,
  conclusion: conclusion.is,
  policyAndLaw: policyAndLaw.is,
});

const complete = (file: CaseFile, { checks }: ReviewResult, context: Context) =>
  weighIn(file, context, [checksComplete], answers(checks));
const passed = (file: CaseFile, { checks }: ReviewResult, context: Context) =>
  weighIn(file, context, [checksComplete, checksPassed], answers(checks));

/** Checked and passed: the report back, with instruction, result and unit, goes to exactly the leader who instructed (2.2.6.6-c). */
export const passResult = itemAct<ReviewResult>({
  id: 'documents/pass-result',
  clause: ['2.2.6.6-b', '2.2.6.6-c'],
  by: holder,
  input: ReviewResult,
  refuses: (file) => (itemOf(file).leader === null ? { reason: 'no-instructing-leader', facts: {} } : null),
  findings: passed,
  move: (file, { checks }, { at }) => ({
    to: { holder: `person:${itemOf(file).leader ?? ''}` },
    item: withItem(file, { checks, passedAt: at.toString(), reportedBackAt: at.toString() }),
  }),
  also: (file, _input, context) => [
    noticePut(file, context, `person:${itemOf(file).leader ?? ''}`, 'report-back', { unit: unitOf(itemOf(file)) }),
  ],
  example: { before: itemStory.filed, by: 'post:supervision-officer', input: { checks: passedChecks }, on: 'opened' },
});

/** Checked and passed where no leader instructed: there is nobody to report back to, the item is closed. */
export const acceptResult = itemAct<ReviewResult>({
  id: 'documents/accept-result',
  clause: '2.2.6.6-b',
  by: holder,
  input: ReviewResult,
  closes: true,
  refuses: (file) => (itemOf(file).leader === null ? null : { reason: 'leader-awaits-report', facts: {} }),
  findings: passed,
  move: (file, { checks }, { at }) => ({ item: withItem(file, { checks, passedAt: at.toString() }) }),
  example: {
    before: itemStory.filedForSection,
    by: 'post:secretariat-section-chief',
    input: { checks: passedChecks },
    on: 'opened',
  },
});

/** Not passed: back to the unit with the reason, one round more (2.2.6.6-d). */
export const returnResult = itemAct<ReturnResult>({
  id: 'documents/return-result',
  clause: ['2.2.6.6-d', '2.2.6.6-b'],
  by: holder,
  input: ReturnResult,
  findings: complete,
  move: (file, { checks, reason }) => ({
    to: { holder: unitOf(itemOf(file)) },
    reason,
    item: withItem(file, { checks, round: itemOf(file).round + 1 }),
  }),
  also: (file, { reason }, context) => [
    noticePut(file, context, unitOf(itemOf(file)), 'result-returned', { text: reason }),
  ],
  example: {
    before: itemStory.filed,
    by: 'post:supervision-officer',
    input: { checks: failedChecks, reason: '未说明资金来源' },
    on: 'opened',
  },
});

/** The leader has seen what came of the instruction: the item is closed. */
export const acknowledgeResult = itemAct<Nothing>({
  id: 'documents/acknowledge-result',
  clause: '2.2.6.6-c',
  by: holder,
  input: Nothing,
  closes: true,
  move: (file) => ({ item: withItem(file, {}) }),
  example: { before: itemStory.reportedBack, by: 'person:{vice}', input: {}, on: 'opened' },
});

/** The owner closes an item that needs no result any more, with the reason; the unit is told. */
export const closeItem = itemAct<WithReason>({
  id: 'documents/close-item',
  clause: '2.2.6.2-a',
  by: owners,
  input: WithReason,
  closes: true,
  refuses: (file, _input, context) => notTheOwner(file, context),
  move: (file, { reason }) => ({ item: withItem(file, { closedWhy: reason }) }),
  also: (file, { reason }, context) =>
    caseOf(file).step === 'reported-back'
      ? []
      : [noticePut(file, context, unitOf(itemOf(file)), 'item-closed', { text: reason })],
  example: {
    before: itemStory.assigned,
    by: 'post:supervision-officer',
    input: { reason: '事项并入另案办理' },
    on: 'opened',
  },
});
