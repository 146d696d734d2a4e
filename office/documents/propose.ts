import { SignProposal } from '../../contract/documents/instruction.ts';
import { WithReason } from '../../contract/documents/receipt.ts';
import { flagsStay } from '../../regulation/documents/proposal/flags-stay.ts';
import { ownOpinion } from '../../regulation/documents/proposal/own-opinion.ts';
import { portfolioLeaderNext } from '../../regulation/documents/proposal/portfolio-leader-next.ts';
import { holder } from '../act.ts';
import { weighingFindings } from './consultation/weigh.ts';
import { isLeader } from '../people/leaders.ts';
import { passedOn } from './custody.ts';
import { cannotInstruct } from './leader-desk.ts';
import { lastOpinion, matterOf, opinionPut } from './opinion.ts';
import { receiptAct, withDocument } from './receipt-act.ts';
import { documentOf } from './receipt-move.ts';
import { proposal, story } from './samples.ts';
import { weighIn } from './weigh-case.ts';

const deputy = 'relation:counterpart-deputy:{vice}';

/** The proposal is signed: what should be done, and who shall instruct. It returns to the section, which alone submits it (2.2.3.2). */
export const signProposal = receiptAct<SignProposal>({
  id: 'documents/sign-proposal',
  clause: ['2.2.3.2-a', '2.2.3.2-b', '2.2.3.2.1-a', '2.2.3.2.1-b', '2.2.3.2.2-c', '2.2.3.2.2-d'],
  by: holder,
  input: SignProposal,
  refuses: (_file, { leaders }, context) => cannotInstruct(leaders, context),
  findings: (file, { opinion, leaders, matter }, context) => [
    ...weighingFindings(file, context),
    ...weighIn(file, context, [ownOpinion], { opinion }),
    ...weighIn(file, context, [flagsStay], { before: matterOf(file), after: matter }),
    ...weighIn(file, context, [portfolioLeaderNext], {
      dividedTo: lastOpinion(file, 'division')?.leaders[0] ?? null,
      leaders: leaders.filter((person) => isLeader(context.book, person, context.at)),
    }),
  ],
  move: (file, { matter }) => ({ document: withDocument(documentOf(file), { matter }) }),
  also: (file, { opinion, leaders }, context) => [
    opinionPut(file, { kind: 'proposal', text: opinion, leaders: [...new Set(leaders)] }, context),
    ...passedOn(file, context, 'post:documents-clerk'),
  ],
  example: { before: story.divided, by: deputy, input: proposal },
});

/** The sender has to complete the paper: it goes back with the reason (2.1.1-b). */
export const returnForCompletion = receiptAct<WithReason>({
  id: 'documents/return-for-completion',
  clause: '2.1.1-b',
  by: holder,
  input: WithReason,
  move: () => ({}),
  also: (file, { reason }, context) => [
    opinionPut(file, { kind: 'proposal', text: reason, stance: 'disagree' }, context),
  ],
  ends: (_file, { reason }) => ({ reason }),
  example: { before: story.divided, by: deputy, input: { reason: '缺投资估算，请补充后重报' } },
});
