import { describe, expect, it } from 'vitest';
import { advance, begin, holdersIn, offered } from './advance.ts';
import { procedure, type Move, type Procedure, type State } from './procedure.ts';
import { replay } from './replay.ts';
import {
  after,
  circulated,
  decided,
  draft,
  moveOf,
  opinions,
  type Row,
  rows,
  stateOf,
  thenDo,
  toSigners,
  targets,
} from './sample-tables.test-helper.ts';

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
    expect(thenDo(state, ...row)).toEqual({ ok: false, refusal });
  });

  it('and a stored trail that no longer fits names its table, act and row', () => {
    expect(() => replay(draft, rows(toSigners, ['b', 'sign']))).toThrow(
      'Trail of sample/draft v3 breaks at "sign" (seq 2): not-your-turn',
    );
  });

  it('and a state of another table is our fault', () => {
    expect(() => thenDo({ ...atStart, step: 'elsewhere' }, 'w', 'submit')).toThrow(
      'sample/draft v3 has no step "elsewhere"',
    );
  });
});

describe('a sequence', () => {
  it('is answered in turn, each person once, and then leads on', () => {
    const first = after(toSigners);
    expect(first).toMatchObject({ holder: 'person:a', sequence: { people: ['a', 'b'], answered: [] } });
    const second = stateOf(thenDo(first, 'a', 'sign'));
    expect(second).toMatchObject({ step: 'signing', visit: 2, holder: 'person:b', sequence: { answered: ['a'] } });
    const done = stateOf(thenDo(second, 'b', 'sign'));
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

describe('a consultation', () => {
  const asked = { holder: 'post:chief', targets: ['unit:x', 'unit:y', 'unit:x'] };
  const ask: Row = ['c', 'ask', asked];
  const walked = (...list: Row[]) => replay(opinions, rows(ask, ...list));
  const next = (state: State, ...row: Row) => advance(opinions, state, moveOf(row, 99));

  it('asks each once, and the last that ends, in whatever order and by whomever, leads back to the holder', () => {
    const state = walked();
    expect(state).toMatchObject({ step: 'asking', holder: 'post:chief', parts: { open: ['unit:x', 'unit:y'] } });
    const one = walked(['unit', 'reply', { part: 'unit:y' }]);
    expect(one).toMatchObject({ step: 'asking', visit: 2, parts: { open: ['unit:x'], asked: ['unit:x', 'unit:y'] } });
    const both = walked(['unit', 'reply', { part: 'unit:y' }], ['', 'fall-silent', { part: 'unit:x' }]);
    expect(both).toMatchObject({ step: 'answering', visit: 3, holder: 'post:chief', last: null });
    expect(both.parts).toBeUndefined();
  });

  it('is ended by the holder whoever is still to answer, and by nobody else', () => {
    expect(next(walked(), 'c', 'stop', { holder: 'post:chief' })).toMatchObject({ state: { step: 'answering' } });
    expect(next(walked(), 'w', 'stop')).toEqual({ ok: false, refusal: 'not-your-turn' });
    expect(offered(opinions, walked(), ['post:chief'], 'c')).toEqual(['stop']);
    expect(offered(opinions, walked(), ['unit:x'], 'x')).toEqual([]);
  });

  it('takes no part that was not asked or has ended, asks nobody only where nobody is named, and is not taken back', () => {
    const one = walked(['unit', 'reply', { part: 'unit:y' }]);
    for (const part of ['unit:y', 'unit:z'])
      expect(next(one, 'unit', 'reply', { part })).toEqual({ ok: false, refusal: 'people-missing' });
    expect(next(one, 'unit', 'reply')).toEqual({ ok: false, refusal: 'people-missing' });
    expect(next(begin(opinions), 'c', 'ask', { holder: 'post:chief' })).toEqual({
      ok: false,
      refusal: 'people-missing',
    });
    for (const state of [walked(), one])
      for (const by of ['c', 'unit'])
        expect(next(state, by, 'withdraw')).toEqual({ ok: false, refusal: 'cannot-withdraw' });
  });
});

describe('a countersign', () => {
  const circle: Row = ['c', 'circle', { targets: ['person:a', 'person:b', 'person:a'] }];
  const walked = (...list: Row[]) => replay(opinions, rows(circle, ...list));
  const next = (state: State, ...row: Row) => advance(opinions, state, moveOf(row, 99));

  it('is signed by all, in any order, each once, and the last one leads on', () => {
    for (const [first, second] of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      expect(holdersIn(walked())).toEqual(['person:a', 'person:b']);
      const one = walked([first, 'sign']);
      expect(one).toMatchObject({ step: 'signing', visit: 2, holder: null, parts: { open: [`person:${second}`] } });
      expect(next(one, first, 'sign')).toEqual({ ok: false, refusal: 'not-your-turn' });
      expect(walked([first, 'sign'], [second, 'sign'])).toMatchObject({ step: 'done', over: true });
    }
    expect(next(begin(opinions), 'c', 'circle')).toEqual({ ok: false, refusal: 'people-missing' });
  });

  it('L6 leads back with the reasons of one who refuses, open parts and signatures gone with it', () => {
    const one = walked(['a', 'sign']);
    expect(next(one, 'b', 'refuse')).toEqual({ ok: false, refusal: 'reason-missing' });
    expect(next(one, 'a', 'refuse', {}, 'no')).toEqual({ ok: false, refusal: 'not-your-turn' });
    const back = stateOf(next(one, 'b', 'refuse', {}, 'no'));
    expect(back).toMatchObject({ step: 'thinking', holder: 'post:chief', setAside: [1, 2] });
    expect(back.parts).toBeUndefined();
  });

  it('L16 gives a signature back to its signer until the next one has acted', () => {
    const one = walked(['a', 'sign']);
    expect(stateOf(next(one, 'a', 'withdraw'))).toMatchObject({
      parts: { open: ['person:a', 'person:b'] },
      setAside: [2],
    });
    expect(next(one, 'c', 'withdraw')).toEqual({ ok: false, refusal: 'cannot-withdraw' });
  });

  it('offers its acts to those who have not signed, and to whom a lead names', () => {
    const one = walked(['a', 'sign']);
    expect(offered(opinions, one, [], 'b')).toEqual(['sign', 'refuse']);
    expect(offered(opinions, one, [], 'a')).toEqual(['withdraw']);
    expect(offered(opinions, one, ['post:chief'], 'c')).toEqual(['drop']);
  });
});

describe('an end that can be opened again', () => {
  it('is, by whom its lead names, and by nobody else', () => {
    const over = replay(opinions, rows(['c', 'circle', { targets: ['person:a'] }], ['a', 'sign']));
    expect(over).toMatchObject({ step: 'done', over: true, holder: null });
    const reopening = (by: string) => advance(opinions, over, moveOf([by, 'reopen'], 99));
    expect(reopening('c')).toMatchObject({ ok: true, state: { step: 'thinking', over: false } });
    expect(reopening('a')).toEqual({ ok: false, refusal: 'not-your-turn' });
    expect(advance(opinions, over, moveOf(['c', 'sign'], 99))).toEqual({ ok: false, refusal: 'closed' });
  });
});

describe('a reading', () => {
  it('blocks nobody: it closes and it returns whatever its readers have done, which is no state of the case', () => {
    const state = after(...circulated);
    expect(state).toMatchObject({ step: 'circulation', holder: 'post:writer', over: false });
    expect(Object.keys(state).toSorted()).toEqual(Object.keys(begin(draft)).toSorted());
    expect(thenDo(state, 'w', 'close')).toMatchObject({ ok: true, state: { step: 'filed', over: true } });
    expect(thenDo(state, 'w', 'redo', {}, 'wrong readers')).toMatchObject({
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
    expect(thenDo(state, 'c', 'withdraw')).toEqual({ ok: false, refusal: 'cannot-withdraw' });
  });

  it('L16 is over once the next one has acted', () => {
    expect(thenDo(after(toSigners, ['a', 'sign']), 'w', 'withdraw')).toMatchObject({ refusal: 'cannot-withdraw' });
    expect(thenDo(after(...circulated, ['w', 'close']), 'c', 'withdraw')).toMatchObject({ refusal: 'cannot-withdraw' });
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
