import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { advance, begin, offered } from '../../kernel/advance.ts';
import { mermaidOf } from '../../kernel/diagram.ts';
import { explore } from '../../kernel/explore.ts';
import type { Move, State } from '../../kernel/procedure.ts';
import { stepOf } from '../../kernel/procedure.ts';
import { replay } from '../../kernel/replay.ts';
import { receipt } from './receipt.procedure.ts';

const { states, ...faults } = explore(receipt);
const clerk = { by: 'c', as: ['post:documents-clerk'] };
const secretary = { by: 's', as: ['relation:leader-secretary:l'] };
const chief = { by: 'h', as: ['post:section-head'] };
const doc = (verb: string) => `documents/${verb}`;

type Actor = typeof clerk;
const move = (seq: number, actor: Actor, verb: string, more: Pick<Move, 'to' | 'reason'> = {}): Move => ({
  act: doc(verb),
  seq,
  ...actor,
  ...more,
});
const acts = (state: State, { by, as }: Actor) => offered(receipt, state, as, by);
const registered = [
  move(1, clerk, 'record-arrival'),
  move(2, clerk, 'pass-review'),
  move(3, clerk, 'register-document'),
];

describe('the receipt procedure', () => {
  it('reaches every step, leaves every state and can always end', () => {
    expect(faults).toEqual({ unreached: [], stuck: [], cannotEnd: [] });
  });

  it('is drawn in docs/procedures/', () => {
    const page = readFileSync('docs/procedures/documents-receipt.md', 'utf8');
    expect(page).toContain(`\`\`\`mermaid\n${mermaidOf(receipt)}\`\`\`\n`);
  });

  it('has one limit up to the distribution, one up to the submission, one a desk, one for the return, and one over the whole case', () => {
    const limited = Object.entries(receipt.steps).flatMap(([name, step]) =>
      'deadlines' in step ? [[step.deadlines[0] ?? '', name] as const] : [],
    );
    const stepsOf = (rule: string) => limited.flatMap(([first, name]) => (first.endsWith(rule) ? [name] : []));
    expect(stepsOf('register-extra-urgent')).toEqual(['review', 'registration', 'distribution']);
    expect(stepsOf('propose-extra-urgent')).toEqual([
      'division',
      'pre-review',
      'legality',
      'proposal',
      'consultation',
      'submission',
      'duty-deputy',
      'duty-secretary-general',
      'transfer',
    ]);
    expect(stepsOf('decide-extra-urgent')).toEqual(['instruction', 'settlement']);
    expect(stepsOf('return-decided')).toEqual(['returning']);
    expect(stepsOf('return-reading')).toEqual(['reading']);
    expect(receipt.deadlines).toEqual(['documents/receipt/close-extra-urgent']);
  });

  it('[2.2.3-a] a registered paper leaves the section only for reading, for instruction, to a department or into the file', () => {
    const state = replay(receipt, registered);
    expect(acts(state, clerk)).toEqual([
      doc('distribute-for-reading'),
      doc('distribute-for-instruction'),
      doc('distribute-for-division'),
      doc('distribute-to-department'),
      doc('file-entry'),
      'withdraw',
    ]);
    for (const verb of ['submit', 'hand-out', 'instruct'])
      expect(advance(receipt, state, move(4, clerk, verb))).toEqual({ ok: false, refusal: 'unknown-act' });
  });

  it("[2.2.1-a] a new arrival's first task is the section's initial review", () => {
    const state = replay(receipt, registered.slice(0, 1));
    expect(state).toMatchObject({ step: 'review', holder: 'post:documents-clerk' });
    expect(acts(state, chief)).toEqual([]);
  });

  it('[2.1.3-f] a secretary who got a direct paper can only pass it to the section', () => {
    const start = begin(receipt);
    expect(acts(start, secretary)).toEqual([doc('record-direct-paper')]);
    const to = { holder: 'relation:leader-secretary:l' };
    const desk = replay(receipt, [move(1, secretary, 'record-direct-paper', { to })]);
    expect(acts(desk, secretary)).toEqual([doc('pass-to-section'), 'withdraw']);
    expect(acts(desk, clerk)).toEqual([]);
    expect(acts(desk, { by: 't', as: ['relation:leader-secretary:other'] })).toEqual([]);
    expect(advance(receipt, desk, move(2, secretary, 'pass-to-section'))).toMatchObject({
      ok: true,
      state: { step: 'review' },
    });
  });

  it("what another section received stays with it until it is passed on, and only then comes under the section's number", () => {
    const passing = replay(receipt, [move(1, chief, 'record-elsewhere', { to: { holder: 'person:h' } })]);
    expect(acts(passing, { by: 'h', as: [] })).toEqual([doc('pass-to-section'), 'withdraw']);
    expect(acts(passing, clerk)).toEqual([]);
  });

  it('what failed the review cannot be registered', () => {
    const returned = replay(receipt, [move(1, clerk, 'record-arrival'), move(2, clerk, 'return-to-sender')]);
    expect(advance(receipt, returned, move(3, clerk, 'register-document'))).toEqual({ ok: false, refusal: 'closed' });
  });

  it('a letter for a leader in person meets no review and no registration', () => {
    const letter = replay(receipt, [move(1, clerk, 'record-personal-letter', { to: { holder: 'person:l' } })]);
    expect(acts(letter, { by: 'l', as: [] })).toEqual([doc('deliver-letter')]);
    expect(acts(letter, clerk)).toEqual(['withdraw']);
  });

  it('each distribution that names nobody is refused', () => {
    const state = replay(receipt, registered);
    expect(advance(receipt, state, move(4, clerk, 'distribute-for-reading'))).toMatchObject({
      refusal: 'people-missing',
    });
    expect(advance(receipt, state, move(4, clerk, 'distribute-for-instruction'))).toMatchObject({
      refusal: 'holder-missing',
    });
    expect(advance(receipt, state, move(4, clerk, 'distribute-to-department'))).toMatchObject({
      refusal: 'holder-missing',
    });
  });
});

describe('from every state of a receipt', () => {
  const gone = ['delivered', 'returned', 'transferred'];
  // Other cases were written with it: the units have their requests or their items, or have finished them.
  const final = ['consultation', 'instructed-consultation', 'handling', 'replying'];

  it('L16 what has left the house cannot be withdrawn, not even by the last actor', () => {
    const ends = states.filter(({ step }) => gone.includes(step));
    expect(new Set(ends.map(({ step }) => step))).toEqual(new Set(gone));
    for (const state of ends) {
      const by = state.last!.by;
      const everything = [state.holder ?? '', 'post:documents-clerk'];
      expect(offered(receipt, state, everything, by)).toEqual([]);
      const withdrawing: Move = { act: 'withdraw', seq: 99, by, as: everything };
      expect(advance(receipt, state, withdrawing)).toEqual({ ok: false, refusal: 'left-the-house' });
    }
  });

  it('[2.2.6.2-a] a hand-out and what closes the last item of one are not taken back', () => {
    const entered = states.filter(({ step }) => final.includes(step));
    expect(new Set(entered.map(({ step }) => step))).toEqual(new Set(final));
    for (const state of entered) expect(state.last).toBeNull();
  });

  it('L16 from every other step the last actor, and nobody else, may withdraw: the step comes back', () => {
    const withdrawable = states.filter(({ last, step }) => last !== null && !gone.includes(step));
    expect(new Set(withdrawable.map(({ step }) => step))).toEqual(
      new Set(Object.keys(receipt.steps).filter((s) => s !== 'arrival' && !gone.includes(s) && !final.includes(s))),
    );
    for (const state of withdrawable) {
      expect(offered(receipt, state, [], state.last!.by)).toContain('withdraw');
      const withdrawing = (by: string): Move => ({ act: 'withdraw', seq: 99, by, as: [] });
      expect(advance(receipt, state, withdrawing('nobody'))).toEqual({ ok: false, refusal: 'cannot-withdraw' });
      const outcome = advance(receipt, state, withdrawing(state.last!.by));
      const { step, holder } = state.last!.from;
      expect(outcome).toMatchObject({ ok: true, state: { step, holder, over: false, last: null } });
    }
  });

  it('L6 L7 each return of the table works with a reason, closes open parts and starts a new visit', () => {
    let returns = 0;
    for (const state of states) {
      const step = stepOf(receipt, state.step);
      if (step.kind === 'end') continue;
      for (const [act, lead] of Object.entries(step.acts).filter(([, { return: back }]) => back)) {
        returns += 1;
        const by: Move = { act, seq: 99, by: 'x', as: [lead.by ?? state.holder ?? ''], to: { holder: 'post:chosen' } };
        expect(advance(receipt, state, by)).toEqual({ ok: false, refusal: 'reason-missing' });
        const outcome = advance(receipt, state, { ...by, reason: 'incomplete' });
        expect(outcome).toMatchObject({ ok: true, state: { step: lead.to, visit: state.visit + 1 } });
        expect(outcome.ok && outcome.state.sequence).toBeUndefined();
      }
    }
    expect(returns).toBeGreaterThan(12);
  });
});
