import { Divide } from '../../contract/documents/instruction.ts';
import { draftNeedsPreReview } from '../../regulation/documents/proposal/draft-needs-pre-review.ts';
import { flagsStay } from '../../regulation/documents/proposal/flags-stay.ts';
import { ownOpinion } from '../../regulation/documents/proposal/own-opinion.ts';
import type { Finding } from '../../regulation/kernel/rule.ts';
import { type Context, holder } from '../act.ts';
import type { CaseFile } from '../rows.ts';
import { passedOn } from './custody.ts';
import { notALeader } from './leader-desk.ts';
import { matterOf, opinionPut } from './opinion.ts';
import { receiptAct, withDocument } from './receipt-act.ts';
import { documentOf } from './receipt-move.ts';
import { request, story } from './samples.ts';
import { weighIn } from './weigh-case.ts';

const deskOf = ({ leader }: Divide) => `relation:counterpart-deputy:${leader}`;

const findings =
  (toPreReview: boolean) =>
  (file: CaseFile, { opinion, matter }: Divide, context: Context): Finding[] => [
    ...weighIn(file, context, [ownOpinion], { opinion }),
    ...weighIn(file, context, [flagsStay], { before: matterOf(file), after: matter }),
    ...weighIn(file, context, [draftNeedsPreReview], { matter, toPreReview }),
  ];

const common = {
  by: holder,
  input: Divide,
  refuses: (_file: CaseFile, { leader }: Divide, context: Context) => notALeader(leader, context),
  move: (file: CaseFile, input: Divide) => ({
    to: { holder: deskOf(input) },
    document: withDocument(documentOf(file), { matter: input.matter }),
  }),
  also: (file: CaseFile, input: Divide, context: Context) => [
    opinionPut(file, { kind: 'division', text: input.opinion, leaders: [input.leader] }, context),
    ...passedOn(file, context, deskOf(input)),
  ],
};

/** The deputy for documents divides a paper: the counterpart deputy of the leader in charge makes the proposal (2.2.3.2.2). */
export const divide = receiptAct<Divide>({
  ...common,
  id: 'documents/divide',
  clause: ['2.2.3.2.2-a', '2.2.3.2.2-b', '2.2.3.2.2-d'],
  findings: findings(false),
  example: {
    before: story.forDivision,
    by: 'post:documents-deputy-secretary-general',
    input: { opinion: '属城建管网改造，建议分管副市长牵头办理', leader: '{vice}', matter: { asksDecision: true } },
  },
});

/** A department's draft goes to its pre-review first (2.2.3.2.3-b). */
export const divideForPreReview = receiptAct<Divide>({
  ...common,
  id: 'documents/divide-for-pre-review',
  clause: ['2.2.3.2.3-a', '2.2.3.2.3-b'],
  findings: findings(true),
  example: {
    before: story.forDivision,
    by: 'post:documents-deputy-secretary-general',
    input: {
      opinion: `${request.sender}代拟稿，建议先作前置审核`,
      leader: '{vice}',
      matter: { draftFor: 'issue', normative: true, asksDecision: true },
    },
  },
});
