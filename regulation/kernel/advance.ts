import type {
  ConsultStep,
  CountersignStep,
  Lead,
  Move,
  MoveRefusal,
  Outcome,
  Place,
  Procedure,
  SequenceStep,
  State,
  Step,
  Target,
} from './procedure.ts';
import { stepOf } from './procedure.ts';

/** The act that every step knows without naming it. */
const withdrawal = 'withdraw';

type Actor = Pick<Move, 'by' | 'as'>;

const refuse = (refusal: MoveRefusal): Outcome => ({ ok: false, refusal });
const moved = (state: State): Outcome => ({ ok: true, state });

/** Where a case stands before its first act. Throws where the first step has no single holder. */
export function begin(table: Procedure): State {
  const step = stepOf(table, table.start);
  if (step.kind !== 'act')
    throw new Error(`Procedure ${table.id} v${table.version} starts with a step of kind ${step.kind}`);
  const holder = step.holder === 'chosen' ? null : step.holder;
  return { step: table.start, visit: 1, holder, last: null, setAside: [], signatures: [], over: false };
}

/** One act on one case: the next state, or why not. `withdraw` takes back the last act until the next one has acted. */
export function advance(table: Procedure, state: State, move: Move): Outcome {
  if (move.act === withdrawal) return withdraw(table, state, move);
  const step = stepOf(table, state.step);
  const part = answered(table, step, state, move);
  if (part) return part;
  const { acts = {} } = step;
  const lead = Object.hasOwn(acts, move.act) ? acts[move.act] : undefined;
  if (lead) return follow(table, lead, state, move);
  return refuse(step.kind === 'end' ? 'closed' : 'unknown-act');
}

/** One answer of several that a step waits for. */
function answered(table: Procedure, step: Step, state: State, move: Move): Outcome | null {
  if (step.kind === 'sequence' && move.act === step.answer) return answer(table, step, state, move);
  if (step.kind === 'countersign' && move.act === step.answer) return countersign(table, step, state, move);
  if (step.kind === 'consult' && step.ends.includes(move.act)) return endPart(table, step, state, move);
  return null;
}

function follow(table: Procedure, lead: Lead, state: State, move: Move): Outcome {
  if (!mayTake(lead, state, move)) return refuse('not-your-turn');
  if (lead.reassign) return reassign(state, move);
  if (!lead.return) return closing(lead, enter(table, sign(state, move), lead.to, move, state));
  if (!move.reason?.trim()) return refuse('reason-missing');
  return closing(lead, enter(table, setAsideFrom(state, lead.to), lead.to, move, state));
}

const closing = ({ final }: Lead, outcome: Outcome): Outcome =>
  final && outcome.ok ? moved({ ...outcome.state, last: null }) : outcome;

/** The acts that this person could do now, in the table's order, `withdraw` last. */
export function offered(table: Procedure, state: State, as: readonly string[], person: string): string[] {
  const actor = { by: person, as };
  const step = stepOf(table, state.step);
  const acts: string[] = [];
  const { acts: leads = {} } = step;
  if ((step.kind === 'sequence' || step.kind === 'countersign') && isOneOf(state, actor)) acts.push(step.answer);
  acts.push(...Object.keys(leads).filter((act) => mayTake(leads[act], state, actor)));
  if (state.last?.by === person && !hasLeft(step)) acts.push(withdrawal);
  return acts;
}

function isHeldBy(target: string | null, { by, as }: Actor): boolean {
  if (target === null) return false;
  if (target.endsWith(':*')) return as.some((held) => held.startsWith(target.slice(0, -1)));
  return target === `person:${by}` || as.includes(target);
}

/** Who has to do something where the case stands: its holder, or everybody who has not countersigned. */
export const holdersIn = ({ holder, over, parts }: Place): readonly Target[] => {
  if (over) return [];
  return holder === null ? (parts?.open ?? []) : [holder];
};

const isOneOf = (state: State, actor: Actor): boolean => holdersIn(state).some((target) => isHeldBy(target, actor));

/** Whoever was chosen or fixed when the step was entered is in the state; a lead may name somebody else. */
function mayTake(lead: Lead | undefined, state: State, actor: Actor): boolean {
  if (!lead) return false;
  return lead.by === undefined || lead.by === 'chosen' ? isOneOf(state, actor) : isHeldBy(lead.by, actor);
}

function enter(table: Procedure, signed: Place, to: string, move: Move, from: State): Outcome {
  const step = stepOf(table, to);
  const entered = {
    step: to,
    visit: from.visit + 1,
    last: { act: move.act, by: move.by, from: placeOf(from) },
    setAside: signed.setAside,
    signatures: signed.signatures,
    over: step.kind === 'end',
  };
  if (step.kind === 'end') return moved({ ...entered, holder: null });
  if (step.kind === 'sequence') return enterSequence(entered, move);
  if (nobodyNamed(step, move)) return refuse('people-missing');
  if (step.kind === 'countersign') return moved({ ...entered, holder: null, parts: partsOf(move) });
  const holder = holderAt(step, move);
  if (holder === undefined) return refuse('holder-missing');
  return moved({ ...entered, holder, ...(step.kind === 'consult' ? { parts: partsOf(move) } : {}) });
}

function enterSequence(entered: Omit<State, 'holder'>, { to }: Move): Outcome {
  const people = [...new Set(to?.people)];
  const [first] = people;
  if (first === undefined) return refuse('people-missing');
  return moved({ ...entered, holder: `person:${first}`, sequence: { people, answered: [] } });
}

/** Steps that ask several at once need somebody to ask. */
function nobodyNamed({ kind }: Step, { to }: Move): boolean {
  if (kind === 'read') return (to?.readers ?? []).length === 0;
  return (kind === 'countersign' || kind === 'consult') && (to?.targets ?? []).length === 0;
}

function partsOf({ to }: Move): NonNullable<Place['parts']> {
  const asked = [...new Set(to?.targets)];
  return { asked, open: asked };
}

function countersign(table: Procedure, step: CountersignStep, state: State, move: Move): Outcome {
  const signs = state.parts?.open.find((target) => isHeldBy(target, move));
  if (signs === undefined) return refuse('not-your-turn');
  const signed = sign(state, move);
  return withoutPart(state, signs, move, signed) ?? enter(table, signed, step.whenDone, move, state);
}

/** The other case has moved already: nobody takes that back here, and no return sets it aside. */
function endPart(table: Procedure, step: ConsultStep, state: State, move: Move): Outcome {
  const { part } = move.to ?? {};
  if (part === undefined || !state.parts?.open.includes(part)) return refuse('people-missing');
  const back = { ...move, to: { ...move.to, holder: state.holder ?? '' } };
  const outcome = withoutPart(state, part, move, state) ?? enter(table, state, step.whenDone, back, state);
  return closing({ to: step.whenDone, final: true }, outcome);
}

/** One part has answered and others are still to; null once nobody is. */
function withoutPart(before: State, part: Target, move: Move, after: State): Outcome | null {
  const { asked = [], open = [] } = before.parts ?? {};
  const left = open.filter((target) => target !== part);
  if (left.length === 0) return null;
  const last = { act: move.act, by: move.by, from: placeOf(before) };
  return moved({ ...after, last, parts: { asked, open: left } });
}

/** Who has the step when it is entered; undefined where the act should have chosen somebody and did not. */
function holderAt({ holder }: { readonly holder: Target }, { to }: Move): Target | null | undefined {
  if (holder === 'nobody') return null;
  const asked = holder === 'chosen' ? to?.holder : holder;
  return asked === '' ? undefined : asked;
}

function answer(table: Procedure, step: SequenceStep, state: State, move: Move): Outcome {
  if (!isHeldBy(state.holder, move)) return refuse('not-your-turn');
  const asked = state.sequence?.people ?? [];
  const answered = asked.slice(0, (state.sequence?.answered.length ?? 0) + 1);
  // Whoever answers may ask others to come next; who has answered or is still to come is not asked twice.
  const people = [...new Set([...answered, ...(move.to?.people ?? []), ...asked])];
  const next = people[answered.length];
  const signed = sign(state, move);
  if (next === undefined) return enter(table, signed, step.whenDone, move, state);
  const last = { act: move.act, by: move.by, from: placeOf(state) };
  return moved({ ...signed, last, holder: `person:${next}`, sequence: { people, answered } });
}

function reassign(state: State, move: Move): Outcome {
  const { people = [], answered = [] } = state.sequence ?? {};
  const { instead } = move.to ?? {};
  if (!move.reason?.trim()) return refuse('reason-missing');
  if (instead === undefined || people.includes(instead)) return refuse('people-missing');
  const last = { act: move.act, by: move.by, from: placeOf(state) };
  const order = people.map((person, turn) => (turn === answered.length ? instead : person));
  return moved({ ...sign(state, move), last, holder: `person:${instead}`, sequence: { people: order, answered } });
}

function withdraw(table: Procedure, state: State, move: Move): Outcome {
  if (state.last?.by !== move.by) return refuse('cannot-withdraw');
  if (hasLeft(stepOf(table, state.step))) return refuse('left-the-house');
  const { from } = state.last;
  const kept = new Set(from.signatures.map(({ seq }) => seq));
  const withdrawn = state.signatures.map(({ seq }) => seq).filter((seq) => !kept.has(seq));
  return moved({
    ...from,
    visit: state.visit === from.visit ? from.visit : state.visit + 1,
    signatures: state.signatures,
    setAside: [...from.setAside, ...withdrawn],
    last: null,
  });
}

const hasLeft = (step: Step): boolean => step.kind === 'end' && step.leavesTheHouse === true;

const sign = (state: State, { seq, by }: Move): State => ({
  ...state,
  signatures: [...state.signatures, { seq, step: state.step, by }],
});

/** Sets aside what was validly signed since the step that the case returns to was last done, its own signatures included. */
function setAsideFrom(state: State, to: string): State {
  const valid = state.signatures.filter(({ seq }) => !state.setAside.includes(seq));
  const isAt = (step: string) => (signature: { step: string } | undefined) => signature?.step === step;
  let first = valid.findLastIndex(isAt(valid.some(isAt(to)) ? to : state.step));
  if (first < 0) return state;
  while (first > 0 && valid[first - 1]?.step === valid[first]?.step) first -= 1;
  return { ...state, setAside: [...state.setAside, ...valid.slice(first).map(({ seq }) => seq)] };
}

function placeOf({ last: _last, ...place }: State): Place {
  return place;
}
