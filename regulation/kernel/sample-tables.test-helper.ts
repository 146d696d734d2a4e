import { advance } from './advance.ts';
import { type Move, type Outcome, procedure, type State } from './procedure.ts';
import { replay } from './replay.ts';

// A draft is signed by named people in turn, decided, circulated and closed.
export const draft = procedure({
  id: 'sample/draft',
  version: 3,
  start: 'writing',
  steps: {
    writing: { kind: 'act', source: '2.2.1-a', holder: 'post:writer', acts: { submit: { to: 'signing' } } },
    signing: {
      kind: 'sequence',
      source: '2.2.1-a',
      answer: 'sign',
      whenDone: 'decision',
      acts: { rewrite: { to: 'writing', return: true }, urge: { to: 'decision', by: 'post:chief' } },
    },
    decision: {
      kind: 'act',
      source: '2.2.1-a',
      holder: 'post:chief',
      acts: {
        circulate: { to: 'circulation' },
        delegate: { to: 'answering' },
        resign: { to: 'signing', return: true },
        rewrite: { to: 'writing', return: true },
      },
    },
    answering: {
      kind: 'act',
      source: '2.2.1-a',
      holder: 'chosen',
      acts: { report: { to: 'filed' }, recall: { to: 'decision', by: 'post:chief', return: true } },
    },
    circulation: {
      kind: 'read',
      source: '2.2.1-a',
      holder: 'post:writer',
      acts: { close: { to: 'filed' }, redo: { to: 'decision', return: true } },
    },
    filed: { kind: 'end', source: '2.2.1-a' },
  },
});

// A chief asks units for opinions, each in a case of its own; the answer is countersigned by all.
export const opinions = procedure({
  id: 'sample/opinions',
  version: 1,
  start: 'thinking',
  steps: {
    thinking: {
      kind: 'act',
      source: '2.2.1-a',
      holder: 'post:chief',
      acts: { ask: { to: 'asking', final: true }, circle: { to: 'signing' } },
    },
    asking: {
      kind: 'consult',
      source: '2.2.1-a',
      holder: 'chosen',
      ends: ['reply', 'fall-silent'],
      whenDone: 'answering',
      acts: { stop: { to: 'answering', final: true } },
    },
    answering: { kind: 'act', source: '2.2.1-a', holder: 'chosen', acts: { circle: { to: 'signing' } } },
    signing: {
      kind: 'countersign',
      source: '2.2.1-a',
      answer: 'sign',
      whenDone: 'done',
      acts: { refuse: { to: 'thinking', return: true }, drop: { to: 'done', by: 'post:chief' } },
    },
    done: { kind: 'end', source: '2.2.1-a', acts: { reopen: { to: 'thinking', by: 'post:chief' } } },
  },
});

/** Walks the sample: each row is [person, act, to, reason]; the writer is `w`, the chief `c`, others hold nothing but themselves. */
export type Row = readonly [by: string, act: string, to?: Move['to'], reason?: string];
export const targets: Readonly<Record<string, readonly string[]>> = { w: ['post:writer'], c: ['post:chief'] };
export const moveOf = ([by, act, to, reason]: Row, seq: number): Move => ({
  act,
  seq,
  by,
  as: targets[by] ?? [],
  ...(to && { to }),
  ...(reason !== undefined && { reason }),
});
export const rows = (...list: Row[]): Move[] => list.map((row, index) => moveOf(row, index + 1));
export const after = (...list: Row[]): State => replay(draft, rows(...list));
export const thenDo = (state: State, ...row: Row): Outcome => advance(draft, state, moveOf(row, 99));
export const stateOf = (outcome: Outcome): State => {
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.state;
};

export const toSigners: Row = ['w', 'submit', { people: ['a', 'b', 'a'] }];
export const decided: readonly Row[] = [toSigners, ['a', 'sign'], ['b', 'sign']];
export const circulated: readonly Row[] = [...decided, ['c', 'circulate', { readers: ['a', 'b', 'a'] }]];
