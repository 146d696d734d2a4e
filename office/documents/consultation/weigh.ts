import { WeighOpinion } from '../../../contract/documents/consultation.ts';
import { WithReason } from '../../../contract/documents/receipt.ts';
import { disagreementWeighed } from '../../../regulation/documents/consultation/disagreement-weighed.ts';
import type { Finding } from '../../../regulation/kernel/rule.ts';
import { act, type Act, type Also, caseOf, type Context, type Decision, type Put, refuse } from '../../act.ts';
import { subjectOf } from '../../case-act.ts';
import { noticePut } from '../../notice.ts';
import type { CaseFile } from '../../rows.ts';
import { opinionPut, validOpinions } from '../opinion.ts';
import { weighIn } from '../weigh-case.ts';
import { consultedPuts, moveRequest, paperOf } from './move.ts';
import { askers, notTheAsker, requestOf, requestPut, unitOf, withRequest } from './request.ts';
import { requestStory } from './samples.ts';

/** Units that disagree and whose opinion was not weighed since. */
const notWeighed = (paper: CaseFile): string[] => {
  const weighed = validOpinions(paper, 'weighing');
  const open = validOpinions(paper, 'consulted').filter(
    ({ stance, units, seq }) =>
      stance === 'disagree' && !weighed.some((row) => row.seq > seq && row.units[0] === units[0]),
  );
  return [...new Set(open.flatMap(({ units }) => units))];
};

/** Before a proposal is signed, or an instructed paper goes on, each opinion against it was adopted, or not and why. */
export const weighingFindings = (paper: CaseFile, context: Context): Finding[] =>
  weighIn(paper, context, [disagreementWeighed], {
    open: notWeighed(paper).map((unit) => context.book.units.find(({ id }) => id === unit)?.zh ?? unit),
  });

/** Steps of the paper in which its opinions are weighed: up to the signed proposal, and again up to the hand-out. */
export const whileWeighed: readonly string[] = ['proposal', 'consultation', 'instructed-consultation', 'handing-out'];

interface OnPaper<Input> {
  readonly id: string;
  readonly clause: Act['clause'];
  readonly input: Act<Input>['input'];
  readonly example: Act['example'];
  readonly decide: (file: CaseFile, input: Input, context: Context, paper: CaseFile) => Decision;
}

/** An act of whoever asked, while the paper is still on that desk; it is written on the paper as well. */
const onPaper = <Input>({ id, clause, input, example, decide }: OnPaper<Input>): Act<Input> =>
  act({
    id,
    clause,
    by: askers,
    on: 'case',
    of: 'consultation',
    version: 1,
    input,
    touchesParent: true,
    decide: (subject, given, context, parent) => {
      const file = subjectOf(subject);
      const paper = paperOf(parent);
      const stranger = notTheAsker(file, context);
      if (stranger) return { kind: 'refusal', refusal: stranger };
      const { step } = caseOf(paper);
      return whileWeighed.includes(step) ? decide(file, given, context, paper) : refuse('proposal-signed', { step });
    },
    example,
  });

const changes = (file: CaseFile, puts: readonly Put[], also: Also): Decision => ({
  kind: 'changes',
  changes: { caseId: caseOf(file).id, puts, also: [also], numbers: [], findings: [], takes: [] },
});

/** Whoever asked says what becomes of an opinion: adopted, or not and why. */
export const weighOpinion = onPaper<WeighOpinion>({
  id: 'documents/weigh-opinion',
  clause: '2.2.3.2-a',
  input: WeighOpinion,
  decide: (file, { adopted, why }, context, paper) => {
    const { step } = caseOf(file);
    if (step !== 'answered') return refuse('no-opinion-to-weigh', { step });
    const weighed = { adopted, why, at: context.at.toString(), by: context.actor.personId };
    const stance = adopted ? 'agree' : 'disagree';
    const said = { kind: 'weighing', text: why, stance, units: [requestOf(file).unit] } as const;
    return changes(file, [requestPut(withRequest(file, { weighed }))], {
      caseId: caseOf(paper).id,
      puts: [opinionPut(paper, said, { ...context, seq: context.parentSeq })],
    });
  },
  example: {
    before: requestStory.answered,
    by: requestStory.asker,
    input: { adopted: false, why: '资金已列入年度预算' },
    on: 'opened',
  },
});

/** Whoever asked lets a real answer count that came after the consent. */
export const reopenRequest = onPaper<WithReason>({
  id: 'documents/reopen-request',
  clause: ['2.2.6.5-c', '2.2.6.5-d'],
  input: WithReason,
  decide: (file, { reason }, context, paper) => {
    const { lateAnswer } = requestOf(file);
    if (!lateAnswer) return refuse('no-late-answer', {});
    const { stance, text, at: answeredAt, by: answeredBy } = lateAnswer;
    const real = { stance, text, answeredAt, answeredBy, isLate: true, reopenedWhy: reason };
    const request = withRequest(file, real);
    const moved = moveRequest(file, { act: 'documents/reopen-request', request }, context);
    if (!moved.ok) return { kind: 'refusal', refusal: moved.refusal };
    const notice = noticePut(file, context, unitOf(request), 'request-reopened', { text: reason });
    return changes(file, [...moved.puts, notice], {
      caseId: caseOf(paper).id,
      puts: consultedPuts(paper, request, { ...context, seq: context.parentSeq }),
    });
  },
  example: {
    before: requestStory.answeredLate,
    by: requestStory.asker,
    input: { reason: '意见重要，予以采信' },
    on: 'opened',
  },
});
