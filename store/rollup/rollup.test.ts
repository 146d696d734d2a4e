import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failingSheet, passingSheet, request } from '../../office/documents/samples.ts';
import { answer, itemStory } from '../../office/documents/supervision/samples.ts';
import { figuresOf } from '../../office/documents/accountability/figures.ts';
import { spanOfDays } from '../../office/documents/accountability/period.ts';
import { dayOfMoment } from '../../office/people/book.ts';
import { handlingIn, type Query } from '../handling.ts';
import { rebuild } from '../rebuild.ts';
import { freshDatabase } from '../testing/cluster.test-helper.ts';
import { type Drawn, storyteller } from '../testing/random-story.test-helper.ts';
import { clerk, waysIn } from '../testing/receipt-ways.test-helper.ts';
import { openScene, type Scene } from '../testing/scene.test-helper.ts';
import { play } from '../testing/story.test-helper.ts';
import { openDatabase } from '../database.ts';
import { verify } from '../verify.ts';
import { figuresIn } from './figures.ts';
import { figuresFromTrails } from './from-trails.test-helper.ts';
import { rollUp } from './roll.ts';
import { type RolledRow, shareWithin } from './row.ts';

let scene: Scene;
let query: Query;
beforeAll(async () => {
  scene = await openScene();
  query = (sql, values) => scene.rows(sql, values);
}, 120_000);
afterAll(() => scene.close());

const period = { from: '2026-01-01', to: '2027-12-31' };

/** Each figure that is not nothing, by what it is a figure of. */
function spread(rows: readonly RolledRow[]): ReadonlyMap<string, number> {
  const figures = new Map<string, number>();
  for (const { day, desk, step, urgency, classes, ...counts } of rows) {
    const all = { ...counts, ...Object.fromEntries(classes.map((count, place) => [`class ${place}`, count])) };
    for (const [what, count] of Object.entries(all))
      if (count > 0) figures.set(`${day} ${desk} ${step} ${urgency} ${what}`, count);
  }
  return figures;
}

const sorted = (figures: ReadonlyMap<string, number>) => [...figures].toSorted();

const rollAll = async () => {
  while ((await rollUp(scene.database, scene.now())) > 0);
};

const draws = fc.array(
  fc.record<Drawn>({
    paper: fc.nat(6),
    act: fc.nat(40),
    minutesLater: fc.oneof(fc.nat(90), fc.nat(90), fc.nat(3000)),
    enteredLater: fc.oneof(fc.constant(0), fc.constant(0), fc.constant(0), fc.nat(4000)),
    clockRuns: fc.boolean(),
  }),
  { minLength: 25, maxLength: 40 },
);

describe('the figures of a day', () => {
  /** What was done in the stories: after every few deeds the figures are rolled up, and at the end compared with the trails. */
  async function tellAll(chosen: { seed?: number }): Promise<string[]> {
    const done: string[] = [];
    await fc.assert(
      fc.asyncProperty(draws, fc.nat(7), async (story, every) => {
        const tell = storyteller(scene);
        for (const [place, drawn] of story.entries()) {
          done.push(...(await tell(drawn)));
          if (place % (every + 2) === 0) await rollUp(scene.database, scene.now());
        }
        const said = await figuresFromTrails(scene);
        expect(sorted(spread(await figuresIn(query, period, scene.now())))).toEqual(sorted(said));
        await rollAll();
        expect(sorted(spread(await figuresIn(query, period, scene.now())))).toEqual(sorted(said));
      }),
      { numRuns: 8, endOnFailure: true, ...chosen },
    );
    return done;
  }

  it('are those of the trails, whatever was done, undone, entered late or voided, and whenever they were counted', async () => {
    // Stories that are known to have everything; other ones follow, of which no two runs have the same.
    const done = await tellAll({ seed: 20_170_725 });
    for (const act of ['withdraw', 'return-to-sender', 'clock-fell-due'])
      expect(done, `no story has ${act}`).toContain(act);
    const figures = await figuresFromTrails(scene);
    for (const what of ['entered', 'ended', 'done', 'kept', 'late', 'returned', 'minutes'])
      expect(
        [...figures.keys()].some((key) => key.endsWith(` ${what}`)),
        what,
      ).toBe(true);
    await tellAll({});
  }, 300_000);

  /** Ten o'clock, some days on. */
  const daysOn = (days: number): string => {
    const day = dayOfMoment(scene.now().add({ hours: 24 * days }));
    scene.moveTo(`${day}T10:00`);
    return day;
  };
  const onDay = async (day: string) => spread(await figuresIn(query, { from: day, to: day }, scene.now()));
  const asTheTrailsSay = async () => {
    await rollAll();
    expect(sorted(spread(await figuresIn(query, period, scene.now())))).toEqual(sorted(await figuresFromTrails(scene)));
  };

  it('lose an end that was taken back days later', async () => {
    const ways = waysIn(scene);
    const day = daysOn(2);
    const caseId = await ways.submitted();
    await ways.done('instruct', 'vice', ways.opinion('agree', '同意'), caseId);
    await ways.done('receive-back', clerk, {}, caseId);
    const { rows } = await scene.database.query<{ name: string }>(
      `select p.name from people p join assignments a on a.person_id = p.id where a.post = 'documents-clerk' limit 1`,
    );
    const who = rows[0]?.name ?? '';
    await ways.done('close-with-remark', who, { remark: '已办结' }, caseId);
    await rollAll();
    expect((await onDay(day)).get(`${day}   plain ended`)).toBe(1);
    daysOn(5);
    await ways.done('withdraw', who, {}, caseId);
    await rollAll();
    expect((await onDay(day)).has(`${day}   plain ended`)).toBe(false);
    await asTheTrailsSay();
  });

  it('count what went back to a sender for the unit of its name, also for one that is entered days later', async () => {
    const day = daysOn(2);
    const other = { ...request, sender: '市林草局' };
    const { caseId } = await scene.done('documents/record-arrival', clerk, other);
    await scene.done('documents/return-to-sender', clerk, { sheet: failingSheet }, { caseId });
    await rollAll();
    const returned = async () =>
      [...(await onDay(day)).keys()].filter((key) => /unit:\S+ {2}plain returned$/.test(key));
    expect(await returned()).toHaveLength(0);
    daysOn(5);
    const forestry = { key: 'forestry', zh: '市林草局', en: 'Forestry Bureau', kind: 'department', fromOn: day };
    await scene.done('people/enter-unit', 'post:system-administrator', forestry);
    await rollAll();
    expect(await returned()).toHaveLength(1);
    await asTheTrailsSay();
  });

  it('follow an act that is entered days later: the limit had passed in another step', async () => {
    // In the evening: the limit is on the next working day.
    scene.moveTo(`${daysOn(2)}T21:00`);
    const begun = scene.now();
    const { caseId } = await scene.done('documents/record-arrival', clerk, request);
    daysOn(14);
    const clocks = `select id from clocks where case_id = $1 and state = 'running' and fired_at is null and due_at < $2`;
    for (const { id } of await scene.rows<{ id: string }>(clocks, [caseId, scene.now().toString()]))
      await scene.done('general/clock-fell-due', 'clock', { clock: id }, { caseId });
    await rollAll();
    const missed = async () =>
      [...spread(await figuresIn(query, { from: dayOfMoment(begun), to: period.to }, scene.now())).keys()].filter(
        (key) => /(review|registration) plain late$/.test(key),
      );
    const [before] = await missed();
    expect(before).toMatch(/review plain late$/);
    expect(before?.slice(0, 10)).not.toBe(dayOfMoment(begun));
    const entered = { happenedAt: begun.add({ minutes: 30 }).toString(), lateReason: '系统停用' };
    await scene.done('documents/pass-review', clerk, { sheet: passingSheet }, { caseId, ...entered });
    await rollAll();
    expect(await missed()).toEqual([before?.replace('review', 'registration')]);
    await asTheTrailsSay();
  });

  it('give the limit of a whole paper that was answered in the end to whoever answered, and count the days on which it was nobody’s anew', async () => {
    const day = daysOn(2);
    const urgency = 'extra-urgent';
    const more: Readonly<Record<string, object>> = {
      'documents/record-arrival': { urgency },
      'documents/pass-review': { sheet: { ...passingSheet, headMark: true, urgencyReason: '汛情' } },
      'documents/register-document': { urgency },
    };
    const before = itemStory.finished.map((told) => ({
      ...told,
      input: { ...(told.input as object), ...more[told.act] },
    }));
    const { caseId = '' } = await play(scene, { before, by: clerk, input: {} });
    scene.moveTo(`${day}T10:30`);
    await scene.done('documents/reply', 'post:secretariat-section-chief', { ...answer, told: [] }, { caseId });
    await asTheTrailsSay();
    const kept = async () =>
      [...(await onDay(day)).keys()].filter((key) => / (?:registration|replying) extra-urgent kept$/u.test(key));
    expect(await kept()).toEqual([`${day} post:secretariat-section-chief replying extra-urgent kept`]);
    await scene.rows(
      "update rollup set desk = '' where day = $1 and step = 'replying' and urgency = 'extra-urgent' and kept > 0",
      [day],
    );
    expect(await kept()).toEqual([`${day}  replying extra-urgent kept`]);
    const sql = new URL('../migrations/0015-limits-of-whole-papers.sql', import.meta.url);
    await scene.rows(readFileSync(sql, 'utf8'));
    await asTheTrailsSay();
    expect(await kept()).toHaveLength(1);
    expect((await verify(scene.database)).faults).toEqual([]);
  });

  it('agree desk by desk with the figures by which desks are held to account', async () => {
    const rows = await figuresIn(query, period, scene.now());
    const figures = figuresOf(await handlingIn(query, spanOfDays(period), scene.now()));
    const sum = (desk: string, what: 'done' | 'kept' | 'late' | 'returned') =>
      rows
        .filter((row) => row.desk === desk && !(desk === '' && row.step === ''))
        .reduce((all, row) => all + row[what], 0);
    expect(figures.length).toBeGreaterThan(4);
    for (const { desk, handled, onTime, overdue, returns } of figures)
      expect([desk, sum(desk, 'done'), sum(desk, 'kept'), sum(desk, 'late'), sum(desk, 'returned')]).toEqual([
        ...[desk, handled, onTime, overdue, returns],
      ]);
  });

  it('are checked with the trails, and made anew from them', async () => {
    const before = spread(await figuresIn(query, period, scene.now()));
    expect((await verify(scene.database)).faults).toEqual([]);
    await scene.rows(
      'update rollup set entered = entered + 1 where (day, desk, step, urgency) in (select day, desk, step, urgency from rollup limit 1)',
    );
    expect((await verify(scene.database)).faults).toMatchObject([{ kind: 'altered', table: 'rollup' }]);
    const copy = openDatabase({ url: (await freshDatabase()).url, schema: 'public', max: 4 });
    await rebuild(scene.database, copy);
    const there: Query = async (sql, values) => (await copy.query<object>(sql, values)).rows;
    // The copy has no rows yet: they are counted as they are asked for, and then lie there.
    expect(sorted(spread(await figuresIn(there, period, scene.now())))).toEqual(sorted(before));
    while ((await rollUp(copy, scene.now())) > 0);
    expect(sorted(spread(await figuresIn(there, period, scene.now())))).toEqual(sorted(before));
    expect((await copy.query('select 1 from rollup')).rowCount).toBeGreaterThan(100);
    await copy.end();
  }, 60_000);
});

describe('how long a share of them took', () => {
  it('is told by the end of the class in which the share is reached', () => {
    const classes = (...counts: number[]) => Array.from({ length: 16 }, (_, place) => counts[place] ?? 0);
    expect(shareWithin(classes(), 0.5)).toBeUndefined();
    expect(shareWithin(classes(1), 0.5)).toEqual({ within: 15 });
    // Half of two is one, half of three more than one.
    expect(shareWithin(classes(1, 1), 0.5)).toEqual({ within: 15 });
    expect(shareWithin(classes(1, 1, 1), 0.5)).toEqual({ within: 30 });
    expect(shareWithin(classes(9, 1), 0.9)).toEqual({ within: 15 });
    expect(shareWithin(classes(8, 2), 0.9)).toEqual({ within: 30 });
    const last = Array.from({ length: 16 }, (_, place) => (place === 15 ? 1 : 0));
    expect(shareWithin(last, 0.9)).toEqual({ within: null });
  });
});
