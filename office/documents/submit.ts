import { Nothing, WithReason } from '../../contract/documents/receipt.ts';
import { submissionRules } from '../../regulation/documents/proposal/rules.ts';
import { type Context, post } from '../act.ts';
import type { CaseFile } from '../rows.ts';
import { weighingFindings } from './consultation/weigh.ts';
import { passedOn } from './custody.ts';
import { carrierOf } from './leader-desk.ts';
import { lastOpinion, matterOf, validOpinions } from './opinion.ts';
import { receiptAct } from './receipt-act.ts';
import { story } from './samples.ts';
import { weighIn } from './weigh-case.ts';

const clerk = post('documents-clerk');
const passed = (file: CaseFile, kind: 'pre-review' | 'legality') =>
  validOpinions(file, kind).some(({ stance }) => stance === 'agree');

/** What the rules on a submission say of the case as it is. */
export const submissionFindings = (file: CaseFile, context: Context) =>
  weighIn(file, context, submissionRules, {
    proposal: lastOpinion(file, 'proposal')?.text ?? null,
    matter: matterOf(file),
    preReviewed: passed(file, 'pre-review'),
    legalityPassed: passed(file, 'legality'),
  });

/** Only the section lays a paper before the leaders whom the proposal names, in its order (2.2.3.2-b). */
export const submit = receiptAct<Nothing>({
  id: 'documents/submit',
  clause: ['2.2.3.2-b', '2.2.3.2.1-b', '2.2.3.2.2-c'],
  by: clerk,
  input: Nothing,
  findings: (file, _input, context) => submissionFindings(file, context),
  move: (file) => ({ to: { people: lastOpinion(file, 'proposal')?.leaders ?? [] } }),
  also: (file, _input, context) => toFirstLeader(file, context),
  example: { before: story.proposed, by: 'post:documents-clerk', input: {} },
});

const toFirstLeader = (file: CaseFile, context: Context) => {
  const first = lastOpinion(file, 'proposal')?.leaders[0];
  return first === undefined ? [] : passedOn(file, context, carrierOf(context.book, first, context.at));
};

/** An insufficient proposal goes back to the desk that made it. */
export const sendBackProposal = receiptAct<WithReason>({
  id: 'documents/send-back-proposal',
  clause: '2.2.3.2-a',
  by: clerk,
  input: WithReason,
  move: (file, { reason }) => ({ reason, to: { holder: lastOpinion(file, 'proposal')?.asTarget ?? '' } }),
  also: (file, _input, context) => passedOn(file, context, lastOpinion(file, 'proposal')?.asTarget ?? ''),
  example: { before: story.proposed, by: 'post:documents-clerk', input: { reason: '未写明牵头单位' } },
});

/** A submission made in error is called back from the leaders; what they signed is shown, no longer valid. */
export const callBack = receiptAct<WithReason>({
  id: 'documents/call-back',
  clause: '2.2-c',
  by: clerk,
  input: WithReason,
  move: (_file, { reason }) => ({ reason }),
  example: { before: story.submitted, by: 'post:documents-clerk', input: { reason: '呈送对象有误' } },
});

/** After the instructions something is missing still: the paper is submitted again (2.2-c). */
export const submitAgain = receiptAct<WithReason>({
  id: 'documents/submit-again',
  clause: '2.2-c',
  by: clerk,
  input: WithReason,
  findings: (file, _input, context) => weighingFindings(file, context),
  move: (_file, { reason }) => ({ reason }),
  example: { before: story.returned, by: 'post:documents-clerk', input: { reason: '批示要求补充材料后再呈' } },
});
