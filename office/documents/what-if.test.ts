import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Changes } from '../../contract/documents/what-if.ts';
import { clerk, waysIn } from '../../store/testing/receipt-ways.test-helper.ts';
import { openScene, type Scene } from '../../store/testing/scene.test-helper.ts';
import { openReading } from '../../store/views/reading.ts';
import { whatIfView } from '../../store/views/what-if.ts';
import { targetsOf } from '../people/holders.ts';
import { passingSheet, request } from './samples.ts';
import { setAside } from './set-aside.ts';
import { whatIf } from './what-if.ts';

let scene: Scene;
let ways: ReturnType<typeof waysIn>;
beforeAll(async () => {
  scene = await openScene();
  ways = waysIn(scene);
}, 120_000);
beforeEach(() => {
  scene.moveTo('2026-03-02T10:00');
});
afterAll(() => scene.close());

const utc = (local: string) => new Date(`${local}:00+08:00`).toISOString().replace('.000', '');
const local = (wall: string) => `${wall}:00+08:00`;
const held = (caseId: string) =>
  scene.office.store.transaction(
    async (tx) => ({ file: await tx.load(caseId), book: await tx.book() }),
    () => false,
  );
const asked = async (caseId: string, changes: object) => {
  const { file, book } = await held(caseId);
  if (!file) throw new Error('The case is not there.');
  return whatIf({ file, book, city: scene.office.city, now: scene.now(), changes: Changes.parse(changes) });
};
const shown = async (caseId: string, changes: object) => {
  const answer = await asked(caseId, changes);
  if (answer.kind === 'refused') throw new Error(answer.reason);
  return answer;
};
const limits = (clocks: readonly { readonly rule: string; readonly dueAt: string }[]) =>
  clocks.map(({ rule, dueAt }) => `${rule.replace('documents/receipt/', '')} ${dueAt}`);

describe('with nothing changed', () => {
  it('before and after are the same, and are what the office has written, at every step', async () => {
    const stated = { urgency: 'urgent', statedLimit: '2026-03-05T12:00:00+08:00' } as const;
    const extra = { urgency: 'extra-urgent' } as const;
    const cases = [
      (await scene.done('documents/record-arrival', clerk, request)).caseId,
      await ways.registered(),
      await ways.registered(extra),
      await ways.forDivision(stated),
      await ways.divided(extra),
      await ways.proposed(),
      await ways.submitted(),
      await ways.fromAbove(['vice', 'mayor'], stated),
      await ways.fromAbove(['vice'], extra),
    ];
    const returning = await ways.submitted();
    await ways.done('instruct', 'vice', ways.opinion('agree', '同意'), returning);
    scene.moveTo('2026-03-02T16:00');
    for (const caseId of [...cases, returning]) {
      const { before, after } = await shown(caseId, {});
      expect(after).toEqual(before);
      const rows = await scene.rows<{ rule: string; due_at: string }>(
        `select rule, due_at from clocks where case_id = $1 and state = 'running' order by due_at, rule`,
        [caseId],
      );
      expect(limits(before.clocks)).toEqual(
        limits(rows.map(({ rule, due_at: due }) => ({ rule, dueAt: new Date(due).toISOString().replace('.000', '') }))),
      );
      expect(before.tasks.map(({ step, target }) => `${step} ${target}`).toSorted()).toEqual(await ways.desks(caseId));
    }
  });
});

describe('another urgency', () => {
  it('[2.2.5.2-b] a plain paper made urgent has four hours from its distribution, [2.2.5.2-e] not two working days', async () => {
    const { before, after } = await shown(await ways.divided(), { urgency: 'urgent' });
    expect(limits(before.clocks)).toEqual([`propose-plain ${utc('2026-03-04T18:00')}`]);
    expect(limits(after.clocks)).toEqual([`propose-urgent ${utc('2026-03-02T14:00')}`]);
    expect(after.clocks[0]?.source).toBe('2.2.5.2-b');
  });

  it('made extra urgent, the whole case has its day from the acceptance as well', async () => {
    const { after } = await shown(await ways.divided(), { urgency: 'extra-urgent' });
    expect(limits(after.clocks)).toEqual([
      `propose-extra-urgent ${utc('2026-03-02T12:00')}`,
      `close-extra-urgent ${utc('2026-03-03T10:00')}`,
    ]);
  });

  it('a plain paper that came at night counts from the morning, an urgent one from its arrival', async () => {
    scene.moveTo('2026-03-02T20:00');
    const caseId = (await scene.done('documents/record-arrival', clerk, request)).caseId;
    const { before, after } = await shown(caseId, { urgency: 'extra-urgent' });
    expect(before.clocks.map(({ startedAt }) => startedAt)).toEqual([utc('2026-03-03T08:30')]);
    expect(limits(after.clocks)).toEqual([`register-extra-urgent ${utc('2026-03-02T20:30')}`]);
  });

  it('on a leader’s desk it has reminders, and the limit that is supposed for it', async () => {
    const { after } = await shown(await ways.submitted(), {
      urgency: 'urgent',
      statedLimit: local('2026-03-03T11:00'),
    });
    expect(limits(after.clocks)).toEqual([
      `decide-urgent-reminder ${utc('2026-03-02T16:30')}`,
      `decide-urgent ${utc('2026-03-03T11:00')}`,
    ]);
  });
});

describe('another calendar', () => {
  it.each([
    ['2026-03-03', false, '2026-03-05T18:00'],
    ['2026-03-04', false, '2026-03-05T18:00'],
    ['2026-03-05', false, '2026-03-04T18:00'],
  ])('%s, working: %s, moves a limit of two working days to %s', async (day, working, due) => {
    const { before, after } = await shown(await ways.divided(), { holidays: [{ day, working }] });
    expect(limits(before.clocks)).toEqual([`propose-plain ${utc('2026-03-04T18:00')}`]);
    expect(limits(after.clocks)).toEqual([`propose-plain ${utc(due)}`]);
  });

  it('says which day it skips, and a make-up day brings the limit forward', async () => {
    scene.moveTo('2026-03-05T10:00');
    const caseId = await ways.divided();
    const off = await shown(caseId, { holidays: [{ day: '2026-03-06', working: false }] });
    expect(off.after.clocks[0]?.skipped.map(({ date, why, source }) => [date, why, source])).toEqual([
      ['2026-03-06', 'holiday', 'what-if'],
      ['2026-03-07', 'weekend', null],
      ['2026-03-08', 'weekend', null],
    ]);
    expect(limits(off.after.clocks)).toEqual([`propose-plain ${utc('2026-03-10T18:00')}`]);
    const work = await shown(caseId, { holidays: [{ day: '2026-03-07', working: true }] });
    expect(limits(work.before.clocks)).toEqual([`propose-plain ${utc('2026-03-09T18:00')}`]);
    expect(limits(work.after.clocks)).toEqual([`propose-plain ${utc('2026-03-07T18:00')}`]);
  });
});

describe('another figure', () => {
  it('moves the limit that is made of it', async () => {
    const figures = [{ path: 'receipt.proposalWorkingDaysPlain', value: 1 }];
    const { before, after } = await shown(await ways.divided(), { figures });
    expect([limits(before.clocks), limits(after.clocks)]).toEqual([
      [`propose-plain ${utc('2026-03-04T18:00')}`],
      [`propose-plain ${utc('2026-03-03T18:00')}`],
    ]);
  });

  it('that nobody knows is refused with those that are known', async () => {
    const answer = await asked(await ways.divided(), { figures: [{ path: 'receipt.proposalDays', value: 1 }] });
    expect(answer).toMatchObject({
      kind: 'refused',
      reason: 'unknown-figure',
      facts: {
        path: 'receipt.proposalDays',
        known: expect.arrayContaining(['receipt.proposalWorkingDaysPlain']) as object,
      },
    });
  });
});

describe('somebody away (L22)', () => {
  const away = (who: string, from = '2026-03-02T08:00', until = '2026-03-09T18:00') => ({
    absent: [{ personId: scene.id(who), fromAt: local(from), untilAt: local(until) }],
  });

  it('a leader without a substitute keeps the task, and the counterpart deputy is to ask for the handling', async () => {
    const caseId = await ways.submitted();
    const { before, after } = await shown(caseId, away('vice'));
    expect(before.tasks).toHaveLength(1);
    expect(after.tasks).toEqual([
      before.tasks[0],
      {
        step: 'away',
        target: `relation:counterpart-deputy:${scene.id('vice')}`,
        opensAt: utc('2026-03-02T10:00'),
        held: [
          { from: utc('2026-03-02T10:00'), holders: [{ personId: scene.id('deputy-two'), why: { kind: 'related' } }] },
        ],
      },
    ]);
  });

  it('back before the limit, it is asked for only when the limit is near and the leader still away', async () => {
    const caseId = await ways.submitted();
    const until = (at: string) => shown(caseId, away('vice', '2026-03-02T08:00', at));
    expect((await until('2026-03-05T08:30')).after.tasks).toHaveLength(1);
    expect((await until('2026-03-05T10:00')).after.tasks[1]?.opensAt).toBe(utc('2026-03-05T08:30'));
  });

  it('a named substitute holds the task, for whom and until when', async () => {
    const caseId = await ways.submitted();
    const substitution = { forTarget: `person:${scene.id('vice')}`, personId: scene.id('executive'), rank: 1 };
    const input = { ...substitution, decision: '分工文件', fromOn: '2026-01-01', toOn: null };
    await scene.done('people/name-substitute', 'post:office-director', input);
    const { before, after } = await shown(caseId, away('vice', '2026-03-03T08:00'));
    const self = {
      from: utc('2026-03-02T10:00'),
      holders: [{ personId: scene.id('vice'), why: { kind: 'in-person' } }],
    };
    expect(before.tasks[0]?.held).toEqual([self]);
    expect(after.tasks[0]?.held).toEqual([
      self,
      {
        from: utc('2026-03-03T08:00'),
        holders: [
          {
            personId: scene.id('executive'),
            why: { kind: 'substitute', for: scene.id('vice'), until: utc('2026-03-09T18:00'), post: 'person' },
          },
        ],
      },
      { ...self, from: utc('2026-03-09T18:00') },
    ]);
  });

  it('who is not in the book, or back before leaving, is refused', async () => {
    const caseId = await ways.divided();
    const stranger = { personId: caseId, fromAt: local('2026-03-02T08:00'), untilAt: local('2026-03-03T08:00') };
    expect(await asked(caseId, { absent: [stranger] })).toMatchObject({ reason: 'no-such-person' });
    const same = away('vice', '2026-03-03T08:00', '2026-03-03T08:00');
    expect(await asked(caseId, same)).toMatchObject({ reason: 'absence-ends-before-it-begins' });
  });

  it('until a day that the calendar does not know is refused, not guessed', async () => {
    const absence = away('clerk', '2026-03-02T08:00', '2300-01-01T08:00');
    expect(await asked(await ways.registered(), absence)).toMatchObject({ reason: 'leaves-the-calendar' });
  });
});

describe('what the rules say', () => {
  it('at the proposal, what is missing still; once it is signed, nothing', async () => {
    const unmet = async (caseId: string) =>
      (await shown(caseId, {})).before.findings.filter(({ met }) => !met).map(({ rule }) => rule);
    expect(await unmet(await ways.divided())).toEqual(['documents/proposal/proposal-signed']);
    expect(await unmet(await ways.proposed())).toEqual([]);
  });

  it('at the review, the stored sheet is weighed again under the urgency supposed', async () => {
    const caseId = await ways.registered();
    const reopened = (await scene.done('documents/record-arrival', clerk, request)).caseId;
    await ways.done('pass-review', clerk, { sheet: passingSheet }, reopened);
    await ways.done('reopen-review', clerk, { reason: '急件标注有误' }, reopened);
    const { before, after } = await shown(reopened, { urgency: 'urgent' });
    expect(before.findings.every(({ met }) => met)).toBe(true);
    expect(after.findings.filter(({ met }) => !met).length).toBeGreaterThan(0);
    expect((await shown(caseId, {})).before.findings).toEqual([]);
  });

  it('handing out, whether the instructions differ', async () => {
    const caseId = await ways.submitted();
    await ways.done('instruct', 'vice', ways.opinion('agree', '同意'), caseId);
    await ways.done('receive-back', clerk, {}, caseId);
    expect((await shown(caseId, {})).after.findings).toMatchObject([
      { rule: 'documents/instruction/differences-settled', met: true },
    ]);
  });
});

it('more than twenty changes, or a case that is over, are refused', async () => {
  const caseId = await ways.divided();
  const holidays = Array.from({ length: 20 }, () => ({ day: '2026-03-04', working: false }));
  expect((await asked(caseId, { holidays })).kind).toBe('shown');
  expect(await asked(caseId, { holidays, urgency: 'urgent' })).toMatchObject({ reason: 'too-many-changes' });
  const { caseId: over } = await scene.done(setAside.id, clerk, setAside.example.input);
  expect(await asked(over, {})).toMatchObject({ reason: 'no-open-receipt' });
});

describe('asked as a page', () => {
  const page = async (caseId: string, who: string, changes: object) => {
    const { book } = await held(caseId);
    const personId = scene.id(who);
    const targets = targetsOf(book, personId, scene.now()).map(({ target }) => target);
    const viewer = { personId, targets, book, now: scene.now(), city: scene.office.city };
    return whatIfView(openReading(scene.database), viewer, { id: caseId, changes: JSON.stringify(changes) });
  };

  it('it tells whoever may open the case, and nobody else', async () => {
    const caseId = await ways.submitted();
    expect(await page(caseId, 'water-desk', {})).toBeNull();
    const seen = await page(caseId, 'vice', { urgency: 'urgent' });
    expect(seen?.shown?.before.clocks[0]?.source.id).toBe('2.2.5.3-d');
    expect(seen?.shown?.after.clocks.map(({ source }) => source.id)).toEqual(['2.2.5.3-b']);
    expect(seen?.shown?.after.tasks[0]?.held[0]?.by.holders).toMatchObject([{ name: 'vice', why: 'in-person' }]);
    expect((await page(caseId, 'vice', { figures: [{ path: 'no', value: 1 }] }))?.refusal?.reason).toBe(
      'unknown-figure',
    );
  });

  it('fifty times asked, nothing is written anywhere', async () => {
    const caseId = await ways.submitted();
    const tables = await scene.rows<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
    );
    const everything = () =>
      Promise.all(
        tables.map(async ({ name }) => [
          name,
          ...(await scene.rows(
            `select count(*)::int as rows, md5(string_agg(t::text, '' order by t::text)) as text from "${name}" t`,
          )),
        ]),
      );
    const before = await everything();
    expect(before.length).toBeGreaterThan(20);
    const absent = [
      { personId: scene.id('vice'), fromAt: local('2026-03-02T08:00'), untilAt: local('2026-03-09T08:00') },
    ];
    for (let i = 0; i < 50; i += 1) {
      const seen = await page(caseId, 'vice', {
        urgency: i % 2 === 0 ? 'urgent' : 'extra-urgent',
        absent,
        holidays: [{ day: `2026-03-0${String(3 + (i % 3))}`, working: false }],
        figures: [{ path: 'receipt.decisionWorkingDaysLeader', value: i }],
      });
      expect(seen?.shown?.after).not.toEqual(seen?.shown?.before);
    }
    expect(await everything()).toEqual(before);
  });
});
