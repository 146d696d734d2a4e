import { advance, begin, offered } from './advance.ts';
import type { Move, Place, Procedure, State } from './procedure.ts';
import { stepOf } from './procedure.ts';

export interface Exploration {
  readonly states: readonly State[];
  /** Steps that no road leads to. */
  readonly unreached: string[];
  /** States before an end where nobody can do anything but withdraw. */
  readonly stuck: State[];
  /** States from which no end can be reached by going on. */
  readonly cannotEnd: State[];
}

// Two people are enough: the first, the last, and one who has answered while the other has not.
const people = ['first', 'second'];
const targets = people.map((one) => `person:${one}`);
const to = { holder: 'post:chosen', people, readers: people, instead: 'third', targets };

/**
 * Visits every state that differs in more than counters: each act that anybody may do, returns and withdrawals included.
 * Withdrawing counts as a road to a state, never as a way out of one.
 */
export function explore(table: Procedure): Exploration {
  const start = begin(table);
  const states = new Map([[keyOf(start), start]]);
  const cameFrom = new Map<string, string[]>();
  const leadOn = new Set<string>();
  // A Map hands out what is added while it is walked, in order: this is the breadth-first queue.
  for (const [key, state] of states) {
    for (const { act, next } of nextStates(table, state)) {
      const nextKey = keyOf(next);
      if (!states.has(nextKey)) states.set(nextKey, next);
      if (act === 'withdraw') continue;
      leadOn.add(key);
      cameFrom.set(nextKey, [...(cameFrom.get(nextKey) ?? []), key]);
    }
  }
  const ends = [...states].filter(([, { over }]) => over).map(([key]) => key);
  const canEnd = backFrom(ends, cameFrom);
  const visited = new Set([...states.values()].map(({ step }) => step));
  return {
    states: [...states.values()],
    unreached: Object.keys(table.steps).filter((step) => !visited.has(step)),
    stuck: [...states].filter(([key, { over }]) => !over && !leadOn.has(key)).map(([, state]) => state),
    cannotEnd: [...states].filter(([key]) => !canEnd.has(key)).map(([, state]) => state),
  };
}

function nextStates(table: Procedure, state: State): { act: string; next: State }[] {
  const seq = 1 + Math.max(0, ...state.signatures.map((signature) => signature.seq));
  const moves = actorsOf(table).flatMap(({ by, as }) =>
    offered(table, state, as, by).map((act): Move => ({ act, seq, by, as, to, reason: 'explored' })),
  );
  return [...moves, ...partsEnding(table, state, seq)].flatMap((move) => {
    const outcome = advance(table, state, move);
    return outcome.ok ? [{ act: move.act, next: outcome.state }] : [];
  });
}

/** Parts of a consultation end in cases of their own: here each may, whoever is still to. */
function partsEnding(table: Procedure, state: State, seq: number): Move[] {
  const step = stepOf(table, state.step);
  if (step.kind !== 'consult') return [];
  return step.ends.flatMap((act) =>
    (state.parts?.open ?? []).map((part) => ({ act, seq, by: 'elsewhere', as: [], to: { ...to, part } })),
  );
}

/** One person who holds every post that the table names, and the people who are named one by one. */
function actorsOf(table: Procedure): Pick<Move, 'by' | 'as'>[] {
  const named = Object.values(table.steps).flatMap((step) => {
    const leads = Object.values(step.acts ?? {}).flatMap(({ by }) => by ?? []);
    return 'holder' in step ? [step.holder, ...leads] : leads;
  });
  return [{ by: 'office', as: [...named, to.holder] }, ...[...people, to.instead].map((by) => ({ by, as: [] }))];
}

function backFrom(ends: readonly string[], cameFrom: ReadonlyMap<string, string[]>): Set<string> {
  const reached = new Set(ends);
  for (const key of reached) for (const before of cameFrom.get(key) ?? []) reached.add(before);
  return reached;
}

function keyOf({ last, ...place }: State): string {
  return JSON.stringify([outline(place), last && [last.act, last.by, outline(last.from)]]);
}

const outline = ({ step, holder, sequence, parts }: Place) => [step, holder, sequence?.answered, parts?.open];
