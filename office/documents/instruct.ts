import { Instruct } from '../../contract/documents/instruction.ts';
import { circleAgrees } from '../../regulation/documents/instruction/circle-agrees.ts';
import { requestNeedsOpinion } from '../../regulation/documents/instruction/request-needs-opinion.ts';
import { caseOf, type Context, holder, type Refusal } from '../act.ts';
import type { CaseFile } from '../rows.ts';
import type { OpinionRow } from './rows.ts';
import { passedOn } from './custody.ts';
import { cannotInstruct, carrierOf, noSuchUnit } from './leader-desk.ts';
import { matterOf, opinionPut, validOpinions } from './opinion.ts';
import { receiptAct } from './receipt-act.ts';
import { story } from './samples.ts';
import { weighIn } from './weigh-case.ts';

/** A leader answers: an explicit opinion, or a circle mark, which without a request agrees with the proposal (2.2.4.2). */
export const instruct = receiptAct<Instruct>({
  id: 'documents/instruct',
  clause: ['2.2.4.1-a', '2.2.4.2-a', '2.2.4.2-b', '2.2.4.2-c', '2.2.5.3-a', '2.2.5.3-b', '2.2.5.3-c', '2.2.5.3-d'],
  by: holder,
  input: Instruct,
  refuses: (file, input, context) =>
    cannotInstruct(input.next, context) ?? noSuchUnit(input.units, context) ?? misdirected(file, input),
  findings: (file, { mark, stance, text }, context) =>
    weighIn(file, context, [requestNeedsOpinion], { ...matterOf(file), mark, stance, text }),
  move: (_file, { next }, context) => ({
    to: { people: next, holder: carrierOf(context.book, context.actor.personId, context.at) },
  }),
  also: (file, input, context) => [
    opinionPut(file, said(file, input, context), context),
    ...toNext(file, input, context),
  ],
  example: {
    before: story.submitted,
    by: 'person:{vice}',
    input: { mark: 'opinion', stance: 'agree', text: '同意。请水务局牵头办理', units: ['{unit}'], lead: '{unit}' },
  },
});

function misdirected(file: CaseFile, { lead, units, picks }: Instruct): Refusal | null {
  if (lead !== null && !units.includes(lead)) return { reason: 'lead-not-among-units', facts: { unit: lead } };
  return notOpinions(file, picks);
}

/** Points can only be picked from the valid opinions of others. */
export function notOpinions(file: CaseFile, picks: Instruct['picks']): Refusal | null {
  const known = validOpinions(file, 'instruction').map(({ id }) => id);
  const other = picks.find(({ of }) => !known.includes(of));
  return other ? { reason: 'no-such-opinion', facts: { opinion: other.of } } : null;
}

type Said = Pick<OpinionRow, 'kind'> & Partial<OpinionRow>;

function said(file: CaseFile, { mark, stance, text, units, lead, picks }: Instruct, { parameters }: Context): Said {
  const facts = circleAgrees.facts({ asksDecision: matterOf(file).asksDecision, mark }, parameters);
  const agrees = circleAgrees.takesEffect(facts);
  return {
    kind: 'instruction',
    text,
    mark,
    stance: agrees ? 'agree' : stance,
    effect: agrees ? circleAgrees.id : null,
    units,
    lead,
    picks,
  };
}

/** The original follows the turn: to whoever carries the next leader's papers, or stays with this one's carrier. */
function toNext(file: CaseFile, { next }: Instruct, context: Context) {
  const { sequence } = caseOf(file).state ?? {};
  const following = next[0] ?? sequence?.people[sequence.answered.length + 1] ?? context.actor.personId;
  return passedOn(file, context, carrierOf(context.book, following, context.at));
}
