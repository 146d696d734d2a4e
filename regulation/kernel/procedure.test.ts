import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { receipt } from '../documents/receipt/receipt.procedure.ts';
import { advance, begin, offered } from './advance.ts';
import { diagramOf, mermaidOf } from './diagram.ts';
import { explore } from './explore.ts';
import type { Move, Outcome, Procedure, State } from './procedure.ts';
import { procedure } from './procedure.ts';
import { replay } from './replay.ts';

// A draft is signed by named people in turn, decided, circulated and closed.
const draft = procedure({
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

/** Walks the sample: each row is [person, act, to, reason]; the writer is `w`, the chief `c`, others hold nothing but themselves. */
type Row = readonly [by: string, act: string, to?: Move['to'], reason?: string];
const targets: Readonly<Record<string, readonly string[]>> = { w: ['post:writer'], c: ['post:chief'] };
const moveOf = ([by, act, to, reason]: Row, seq: number): Move => ({
  act,
  seq,
  by,
  as: targets[by] ?? [],
  ...(to && { to }),
  ...(reason !== undefined && { reason }),
});
const rows = (...list: Row[]): Move[] => list.map((row, index) => moveOf(row, index + 1));
const after = (...list: Row[]): State => replay(draft, rows(...list));
const then = (state: State, ...row: Row): Outcome => advance(draft, state, moveOf(row, 99));
const stateOf = (outcome: Outcome): State => {
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.state;
};

const toSigners: Row = ['w', 'submit', { people: ['a', 'b', 'a'] }];
const decided: readonly Row[] = [toSigners, ['a', 'sign'], ['b', 'sign']];
const circulated: readonly Row[] = [...decided, ['c', 'circulate', { readers: ['a', 'b', 'a'] }]];

describe('a table', () => {
  it('with a lead to a step that it lacks does not compile', () => {
    procedure({
      id: 'sample/wrong',
      version: 1,
      start: 'one',
      steps: {
        // @ts-expect-error There is no step of that name.
        one: { kind: 'act', source: '2.2.1-a', holder: 'post:writer', acts: { go: { to: 'tow' } } },
        two: { kind: 'end', source: '2.2.1-a' },
      },
    });
  });

  it('begins at its first step, held by the post that the table names', () => {
    expect(begin(draft)).toEqual({
      step: 'writing',
      visit: 1,
      holder: 'post:writer',
      last: null,
      setAside: [],
      signatures: [],
      over: false,
    });
  });

  it('cannot begin where several people hold', () => {
    expect(() => begin({ ...draft, start: 'signing' })).toThrow('starts with a step of kind sequence');
  });
});

describe('an act is refused with a reason', () => {
  const atStart = begin(draft);
  const cases: [why: string, state: State, row: Row][] = [
    ['not-your-turn', atStart, ['c', 'submit', { people: ['a'] }]],
    ['unknown-act', atStart, ['w', 'sign']],
    ['unknown-act', atStart, ['w', 'constructor']],
    ['people-missing', atStart, ['w', 'submit']],
    ['people-missing', atStart, ['w', 'submit', { people: [] }]],
    ['not-your-turn', after(toSigners), ['b', 'sign']],
    ['reason-missing', after(toSigners), ['a', 'rewrite']],
    ['reason-missing', after(toSigners), ['a', 'rewrite', {}, '  ']],
    ['not-your-turn', after(toSigners), ['b', 'rewrite', {}, 'unclear']],
    ['not-your-turn', after(toSigners), ['a', 'urge']],
    ['holder-missing', after(...decided), ['c', 'delegate']],
    ['people-missing', after(...decided), ['c', 'circulate', { readers: [] }]],
    ['not-your-turn', after(...circulated), ['a', 'close']],
    ['unknown-act', after(...circulated), ['a', 'mark']],
    ['closed', after(...circulated, ['w', 'close']), ['w', 'close']],
    ['cannot-withdraw', atStart, ['w', 'withdraw']],
  ];
  it.each(cases)('%s (%#)', (refusal, state, row) => {
    expect(then(state, ...row)).toEqual({ ok: false, refusal });
  });

  it('and a stored trail that no longer fits names its table, act and row', () => {
    expect(() => replay(draft, rows(toSigners, ['b', 'sign']))).toThrow(
      'Trail of sample/draft v3 breaks at "sign" (seq 2): not-your-turn',
    );
  });

  it('and a state of another table is our fault', () => {
    expect(() => then({ ...atStart, step: 'elsewhere' }, 'w', 'submit')).toThrow(
      'sample/draft v3 has no step "elsewhere"',
    );
  });
});

describe('a sequence', () => {
  it('is answered in turn, each person once, and then leads on', () => {
    const first = after(toSigners);
    expect(first).toMatchObject({ holder: 'person:a', sequence: { people: ['a', 'b'], answered: [] } });
    const second = stateOf(then(first, 'a', 'sign'));
    expect(second).toMatchObject({ step: 'signing', visit: 2, holder: 'person:b', sequence: { answered: ['a'] } });
    const done = stateOf(then(second, 'b', 'sign'));
    expect(done).toMatchObject({ step: 'decision', visit: 3, holder: 'post:chief' });
    expect(done.sequence).toBeUndefined();
  });

  it('may be answered by a substitute, whose signature it is', () => {
    const move: Move = { act: 'sign', seq: 2, by: 's', as: ['person:a'] };
    const state = stateOf(advance(draft, after(toSigners), move));
    expect(state).toMatchObject({ holder: 'person:b', sequence: { answered: ['a'] } });
    expect(state.signatures.at(-1)).toEqual({ seq: 2, step: 'signing', by: 's' });
  });

  it('L6 a return closes every open part and sets the later signatures aside', () => {
    const state = after(toSigners, ['a', 'sign'], ['b', 'rewrite', {}, 'unclear']);
    expect(state).toMatchObject({ step: 'writing', holder: 'post:writer', setAside: [1, 2] });
    expect(state.sequence).toBeUndefined();
    expect(state.signatures).toHaveLength(2);
  });

  it('L6 a return into it asks all the people again and keeps what was signed before it', () => {
    const state = after(...decided, ['c', 'resign', { people: ['b'] }, 'one is missing']);
    expect(state).toMatchObject({ step: 'signing', setAside: [2, 3], sequence: { people: ['b'], answered: [] } });
  });
});

describe('a reading', () => {
  it('blocks nobody: it closes and it returns whatever its readers have done, which is no state of the case', () => {
    const state = after(...circulated);
    expect(state).toMatchObject({ step: 'circulation', holder: 'post:writer', over: false });
    expect(Object.keys(state).toSorted()).toEqual(Object.keys(begin(draft)).toSorted());
    expect(then(state, 'w', 'close')).toMatchObject({ ok: true, state: { step: 'filed', over: true } });
    expect(then(state, 'w', 'redo', {}, 'wrong readers')).toMatchObject({
      ok: true,
      state: { step: 'decision', holder: 'post:chief', setAside: [4] },
    });
  });

  it('L3 goes out anew after a return', () => {
    const again: Row[] = [
      ['w', 'redo', {}, 'wrong readers'],
      ['c', 'circulate', { readers: ['b'] }],
    ];
    expect(after(...circulated, ...again)).toMatchObject({ step: 'circulation', setAside: [4] });
  });
});

describe('withdrawing', () => {
  it('L16 gives back the step, on a new clock, and sets the signature aside', () => {
    const state = after(...decided, ['c', 'delegate', { holder: 'person:d' }], ['c', 'withdraw']);
    expect(state).toMatchObject({ step: 'decision', visit: 5, holder: 'post:chief', setAside: [4], last: null });
    expect(then(state, 'c', 'withdraw')).toEqual({ ok: false, refusal: 'cannot-withdraw' });
  });

  it('L16 is over once the next one has acted', () => {
    expect(then(after(toSigners, ['a', 'sign']), 'w', 'withdraw')).toMatchObject({ refusal: 'cannot-withdraw' });
    expect(then(after(...circulated, ['w', 'close']), 'c', 'withdraw')).toMatchObject({ refusal: 'cannot-withdraw' });
  });

  it('L14 takes a paper back that is out for reading', () => {
    const state = after(...circulated, ['c', 'withdraw']);
    expect(state).toMatchObject({ step: 'decision', holder: 'post:chief', setAside: [4] });
  });

  it('takes back a return: what it set aside counts again', () => {
    const state = after(...decided, ['c', 'rewrite', {}, 'unclear'], ['c', 'withdraw']);
    expect(state).toMatchObject({ step: 'decision', setAside: [] });
  });

  it('takes back a closing', () => {
    expect(after(...circulated, ['w', 'close'], ['w', 'withdraw'])).toMatchObject({ step: 'circulation', over: false });
  });

  it('L16 takes back no end at which the paper leaves the house, and does not offer it', () => {
    const filed = { kind: 'end', source: '2.2.1-a', leavesTheHouse: true } as const;
    const sent: Procedure = { ...draft, steps: { ...draft.steps, filed } };
    const state = after(...circulated, ['w', 'close']);
    const withdrawing = (by: string) => advance(sent, state, moveOf([by, 'withdraw'], 99));
    expect(withdrawing('w')).toEqual({ ok: false, refusal: 'left-the-house' });
    expect(withdrawing('c')).toEqual({ ok: false, refusal: 'cannot-withdraw' });
    expect(offered(sent, state, ['post:writer'], 'w')).toEqual([]);
  });
});

describe('offered', () => {
  const cases: [who: string, state: State, person: string, acts: string[]][] = [
    ['the holder', begin(draft), 'w', ['submit']],
    ['another', begin(draft), 'c', []],
    ['the first signer', after(toSigners), 'a', ['sign', 'rewrite']],
    ['a later signer', after(toSigners), 'b', []],
    ['a post that a lead names', after(toSigners), 'c', ['urge']],
    ['the last actor', after(toSigners), 'w', ['withdraw']],
    ['a reader', after(...circulated), 'a', []],
    ['who may close', after(...circulated), 'w', ['close', 'redo']],
  ];
  it.each(cases)('to %s (%#)', (_, state, person, acts) => {
    expect(offered(draft, state, targets[person] ?? [], person)).toEqual(acts);
  });
});

describe.each<Procedure>([draft, receipt])('random walks through $id', (table) => {
  const everything = ['post:', 'relation:leader-secretary:x', 'person:', 'unit:x'].concat(
    Object.values(table.steps).flatMap((step) => ('holder' in step ? step.holder : [])),
  );
  const crowd = ['p', 'q', 'r'].map((by) => ({ by, as: [...everything, 'post:section-head', `person:${by}`] }));
  const choice = fc.record({
    actor: fc.constantFrom(...crowd),
    act: fc.nat(),
    holder: fc.constantFrom('unit:x', 'person:q'),
  });

  it('are never refused an act that was offered, never get stuck, and replay to where they are', () => {
    const walk = fc.array(choice, { maxLength: 60 });
    fc.assert(
      fc.property(walk, (choices) => {
        const moves: Move[] = [];
        let state = begin(table);
        for (const { actor, act, holder } of choices) {
          const acts = offered(table, state, actor.as, actor.by);
          const chosen = acts[act % acts.length];
          if (chosen === undefined) continue;
          const others = crowd.map(({ by }) => by).filter((by) => by !== actor.by);
          const to = { holder, people: ['q', 'r', 'q'], readers: [...others, ...others] };
          const move = { act: chosen, seq: moves.length + 1, ...actor, to, reason: 'because' };
          const visits = state.visit;
          const { step } = state;
          state = stateOf(advance(table, state, move));
          moves.push(move);
          // L7: a step that is entered, also anew, is a new visit; its clocks start.
          expect(state.visit).toBeGreaterThanOrEqual(state.step === step ? visits : visits + 1);
          expect(state.over || crowd.some((one) => offered(table, state, one.as, one.by).length > 0)).toBe(true);
          expect(new Set(state.setAside).size).toBe(state.setAside.length);
        }
        expect(replay(table, moves)).toEqual(state);
        expect(replay(table, moves)).toEqual(JSON.parse(JSON.stringify(state)));
      }),
      { numRuns: 300 },
    );
  });
});

describe('exploring', () => {
  const step = { kind: 'act', source: '2.2.1-a', holder: 'post:writer' } as const;
  const end = { kind: 'end', source: '2.2.1-a' } as const;
  const names = (states: readonly State[]) => [...new Set(states.map((state) => state.step))];

  it('finds nothing wrong with a good table', () => {
    expect(explore(draft)).toMatchObject({ unreached: [], stuck: [], cannotEnd: [] });
  });

  it('L6 returns from every state of every step with several holders', () => {
    const { states } = explore(draft);
    const parts = new Set(states.filter((s) => s.step === 'signing').map((s) => s.sequence?.answered.length));
    expect(parts).toEqual(new Set([0, 1]));
    for (const state of states.filter((s) => s.step === 'signing')) {
      const by = state.holder?.replace('person:', '') ?? '';
      expect(then(state, by, 'rewrite', {}, 'r')).toMatchObject({ ok: true, state: { step: 'writing' } });
    }
    for (const state of states.filter((s) => s.step === 'circulation')) {
      expect(then(state, 'w', 'redo', {}, 'r')).toMatchObject({ ok: true, state: { step: 'decision' } });
    }
  });

  it('names steps that nothing leads to, states without a way out, and circles without an end', () => {
    const steps = {
      one: { ...step, acts: { stay: { to: 'circle' }, go: { to: 'hole' }, finish: { to: 'end' } } },
      circle: { ...step, acts: { round: { to: 'circle' } } },
      hole: { ...step, acts: {} },
      island: { ...step, acts: { finish: { to: 'end' } } },
      end,
    };
    const found = explore({ id: 'sample/bad', version: 1, start: 'one', steps });
    expect(found.unreached).toEqual(['island']);
    expect(names(found.stuck)).toEqual(['hole']);
    expect(names(found.cannotEnd).toSorted()).toEqual(['circle', 'hole']);
  });
});

describe('a diagram', () => {
  it('puts each step behind all that lead on to it', () => {
    const { nodes, edges } = diagramOf(draft);
    expect(nodes.map(({ id, layer, row }) => [id, layer, row])).toEqual([
      ['writing', 0, 0],
      ['signing', 1, 0],
      ['decision', 2, 0],
      ['answering', 3, 0],
      ['circulation', 3, 1],
      ['filed', 4, 0],
    ]);
    expect(edges).toContainEqual({ from: 'signing', to: 'decision', act: 'sign', return: false });
    expect(edges).toContainEqual({ from: 'circulation', to: 'decision', act: 'redo', return: true });
  });

  it('is not confused by a circle that the table does not call a return', () => {
    const step = { kind: 'act', source: '2.2.1-a', holder: 'post:writer' } as const;
    const steps = {
      a: { ...step, acts: { go: { to: 'b' } } },
      b: { ...step, acts: { go: { to: 'c' }, skip: { to: 'd' } } },
      c: { ...step, acts: { back: { to: 'b' }, go: { to: 'd' } } },
      d: { kind: 'end', source: '2.2.1-a' } as const,
    };
    const { nodes } = diagramOf({ id: 'sample/circle', version: 1, start: 'a', steps });
    expect(nodes.map(({ layer }) => layer)).toEqual([0, 1, 2, 3]);
  });

  it('in Mermaid draws returns dotted', () => {
    expect(mermaidOf(draft)).toContain('circulation -.->|"redo"| decision\n');
    expect(mermaidOf(draft)).toContain('signing -->|"sign"| decision\n');
  });
});
