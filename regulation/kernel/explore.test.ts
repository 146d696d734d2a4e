import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consultation } from '../documents/consultation/consultation.procedure.ts';
import { receipt } from '../documents/receipt/receipt.procedure.ts';
import { advance, begin, holdersIn, offered } from './advance.ts';
import { diagramOf, mermaidOf } from './diagram.ts';
import { explore } from './explore.ts';
import { stepOf, type Move, type Procedure, type State } from './procedure.ts';
import { replay } from './replay.ts';
import { draft, moveOf, opinions, stateOf, thenDo } from './sample-tables.test-helper.ts';

describe.each<Procedure>([draft, opinions, receipt, consultation])('random walks through $id', (table) => {
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
          const acts = offeredTo(table, state, actor);
          const chosen = acts[act % acts.length];
          if (chosen === undefined) continue;
          const others = crowd.map(({ by }) => by).filter((by) => by !== actor.by);
          const targets = ['person:q', 'person:r', 'person:q'];
          const part = state.parts?.open[0] ?? '';
          const to = { holder, people: ['q', 'r', 'q'], readers: [...others, ...others], targets, part };
          const move = { act: chosen, seq: moves.length + 1, ...actor, to, reason: 'because' };
          const visits = state.visit;
          const { step } = state;
          const open = openIn(state);
          state = stateOf(advance(table, state, move));
          moves.push(move);
          // L7: a step that is entered, also anew, is a new visit; its clocks start.
          expect(state.visit).toBeGreaterThanOrEqual(state.step === step ? visits : visits + 1);
          expect(state.over || crowd.some((one) => offered(table, state, one.as, one.by).length > 0)).toBe(true);
          // A part that ended never opens again but by taking the answer back.
          if (state.step === step && state.visit === visits && chosen !== 'withdraw')
            expect(openIn(state)).toBe(Math.max(0, open - 1));
          expect(new Set(state.setAside).size).toBe(state.setAside.length);
        }
        expect(replay(table, moves)).toEqual(state);
        expect(replay(table, moves)).toEqual(JSON.parse(JSON.stringify(state)));
      }),
      { numRuns: 300 },
    );
  });
});

/** What a person could do; what ends a part of a consultation comes from elsewhere. */
function offeredTo(table: Procedure, state: State, { by, as }: { by: string; as: string[] }): string[] {
  const here = stepOf(table, state.step);
  return [...offered(table, state, as, by), ...('ends' in here ? here.ends : [])];
}

const openIn = ({ parts }: State): number => parts?.open.length ?? 0;

describe('exploring', () => {
  const step = { kind: 'act', source: '2.2.1-a', holder: 'post:writer' } as const;
  const end = { kind: 'end', source: '2.2.1-a' } as const;
  const names = (states: readonly State[]) => [...new Set(states.map((state) => state.step))];

  it('finds nothing wrong with a good table', () => {
    expect(explore(draft)).toMatchObject({ unreached: [], stuck: [], cannotEnd: [] });
  });

  it('finds nothing wrong with one that consults and countersigns, and goes through every set of open parts', () => {
    const { states, ...faults } = explore(opinions);
    expect(faults).toEqual({ unreached: [], stuck: [], cannotEnd: [] });
    for (const step of ['asking', 'signing'])
      expect(new Set(states.filter((s) => s.step === step).map((s) => s.parts?.open.join()))).toEqual(
        new Set(['person:first,person:second', 'person:first', 'person:second']),
      );
    for (const state of states.filter((s) => s.step === 'signing')) {
      const by = holdersIn(state)[0]?.replace('person:', '') ?? '';
      expect(advance(opinions, state, moveOf([by, 'refuse', {}, 'r'], 99))).toMatchObject({
        state: { step: 'thinking' },
      });
    }
  });

  it('L6 returns from every state of every step with several holders', () => {
    const { states } = explore(draft);
    const parts = new Set(states.filter((s) => s.step === 'signing').map((s) => s.sequence?.answered.length));
    expect(parts).toEqual(new Set([0, 1]));
    for (const state of states.filter((s) => s.step === 'signing')) {
      const by = state.holder?.replace('person:', '') ?? '';
      expect(thenDo(state, by, 'rewrite', {}, 'r')).toMatchObject({ ok: true, state: { step: 'writing' } });
    }
    for (const state of states.filter((s) => s.step === 'circulation')) {
      expect(thenDo(state, 'w', 'redo', {}, 'r')).toMatchObject({ ok: true, state: { step: 'decision' } });
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
