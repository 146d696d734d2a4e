import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type NoticeWay, usualChoice } from '../../contract/notices.ts';
import { holdersOf } from '../../office/people/holders.ts';
import { keepChoice } from '../notices/choices.ts';
import { markNotices } from '../notices/marks.ts';
import { waysIn } from '../testing/receipt-ways.test-helper.ts';
import { openScene, type Scene } from '../testing/scene.test-helper.ts';
import { sceneSeats } from '../testing/scene-people.test-helper.ts';
import { caseView } from './case.ts';
import { bellView, noticesView } from './notices.ts';
import { openReading, type Reading } from './reading.ts';

let scene: Scene;
let reading: Reading;
let extra: string;
let urgent: string;
beforeAll(async () => {
  scene = await openScene();
  reading = openReading(scene.database);
  const ways = waysIn(scene);
  const limit = { statedLimit: '2026-03-05T12:00:00+08:00' };
  scene.moveTo('2026-03-02T09:00');
  extra = await ways.fromAbove(['vice'], { urgency: 'extra-urgent' });
  scene.moveTo('2026-03-02T10:00');
  urgent = await ways.fromAbove(['vice'], { urgency: 'urgent', ...limit });
  await ways.done('instruct', 'vice', ways.opinion('agree', '同意', 'water'), extra);
  await ways.done('receive-back', 'post:documents-clerk', {}, extra);
  const units = [{ unit: scene.id('water'), role: 'lead' }];
  await ways.done('hand-out', 'post:documents-clerk', { units, text: '请按批示办理' }, extra);
}, 120_000);
afterAll(() => scene.close());

const list = async (who: string, more: object = {}) =>
  (await noticesView(reading, await scene.viewer(who), { limit: 200, ...more })).notices;
const bell = async (who: string) => bellView(reading, await scene.viewer(who));
const mark = async (who: string, which: Parameters<typeof markNotices>[1], event: 'delivered' | 'opened') =>
  markNotices({ database: scene.database, ids: scene.office.ids, viewer: await scene.viewer(who) }, which, event);

describe('the list of notices', () => {
  it('has what was told to oneself and to whatever one holds, of cases that one may open, and nothing else', async () => {
    const all = await scene.rows<{ id: string; to_target: string; case_id: string }>(
      'select id, to_target, case_id from notices order by id',
    );
    expect(all.length).toBeGreaterThan(5);
    const book = await scene.book();
    const opens = await scene.rows<{ case_id: string; subject: string }>('select case_id, subject from access');
    // The slow way: who holds it, and who was let in, asked one by one.
    const holds = (who: string, target: string) =>
      holdersOf(book, target, scene.now()).some(({ personId }) => personId === scene.id(who));
    let seen = 0;
    for (const { key } of sceneSeats) {
      const mine = all.filter(
        ({ to_target, case_id }) =>
          holds(key, to_target) && opens.some((row) => row.case_id === case_id && holds(key, row.subject)),
      );
      const found = (await list(key)).map(({ id }) => id).toSorted();
      expect(found, key).toEqual(mine.map(({ id }) => id).toSorted());
      seen += found.length;
    }
    expect(seen).toBeGreaterThanOrEqual(all.length);
  });

  it('can be narrowed, and goes on where the page before ended', async () => {
    const every = await list('clerk');
    const purposes = await Promise.all(
      (['act', 'know', 'warn', 'told'] as const).map((purpose) => list('clerk', { purpose })),
    );
    expect(purposes.flat().length).toBe(every.length);
    expect((await list('clerk', { urgency: 'urgent' })).every(({ urgency }) => urgency === 'urgent')).toBe(true);
    const found: string[] = [];
    let after: string | undefined;
    do {
      const page = await noticesView(reading, await scene.viewer('clerk'), { limit: 1, after });
      found.push(...page.notices.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(found).toEqual(every.map(({ id }) => id));
    expect(new Set(found).size).toBe(found.length);
  });
});

describe('marks', () => {
  it('are made on one’s own notices only, each once', async () => {
    const [first] = await list('vice');
    const notices = [first?.id ?? ''];
    expect(await mark('mayor', { notices }, 'opened')).toBe(0);
    expect(await mark('vice', { notices }, 'delivered')).toBe(1);
    expect(await mark('vice', { notices }, 'delivered')).toBe(0);
    expect((await list('vice'))[0]).toMatchObject({ shown: true, openedAt: null });
  });

  it('of a colleague in the same post leave one’s own as they are', async () => {
    const before = await bell('second-clerk');
    expect(before.count).toBeGreaterThan(0);
    const opened = await mark('clerk', { caseId: urgent }, 'opened');
    expect(opened).toBeGreaterThan(0);
    expect((await bell('second-clerk')).count).toBe(before.count);
    expect((await list('clerk', { unopened: 'yes' })).some(({ caseId }) => caseId === urgent)).toBe(false);
  });

  it('[2.2-c] stand on the case page for whoever may see the case, and for nobody else', async () => {
    const told = (await caseView(reading, await scene.viewer('secretary-general'), { id: urgent }))?.told ?? [];
    const ofClerk = told.find(({ to }) => to.target === 'post:documents-clerk');
    expect(ofClerk?.people).toMatchObject([{ name: 'clerk', channel: 'page', openedAt: '2026-03-02T02:00:00.000Z' }]);
    expect(await caseView(reading, await scene.viewer('finance-head'), { id: urgent })).toBeNull();
  });
});

describe('the bell', () => {
  const choose = (urgentWay: NoticeWay, quiet: { from: string; until: string } | null = null) => {
    const each = { 'extra-urgent': 'at-once', urgent: urgentWay, plain: urgentWay } as const;
    const choice = { ...usualChoice, ways: { act: each, know: each, warn: each, told: each }, quiet };
    return keepChoice(scene.database, scene.id('second-clerk'), choice, scene.now().toString());
  };
  const count = async (at: string) => {
    scene.moveTo(at);
    return (await bell('second-clerk')).count;
  };

  it('counts what has reached the person: at once, or gathered as one, or not what is only for the list', async () => {
    const of = async (urgency: string) => (await list('second-clerk', { urgency })).length;
    const [pressing, urgentOnes] = [await of('extra-urgent'), await of('urgent')];
    expect(pressing).toBeGreaterThan(0);
    expect(urgentOnes).toBeGreaterThan(0);
    expect(await count('2026-03-02T10:00')).toBe(pressing + urgentOnes);
    await choose('list');
    expect(await count('2026-03-02T16:00')).toBe(pressing);
    await choose('gathered');
    expect(await count('2026-03-02T14:59')).toBe(pressing);
    expect(await count('2026-03-02T15:00')).toBe(pressing + 1);
    await choose('at-once', { from: '09:30', until: '11:00' });
    expect(await count('2026-03-02T10:59')).toBe(pressing);
    expect(await count('2026-03-02T11:00')).toBe(pressing + urgentOnes);
    const gathered = await choose('gathered').then(() => list('second-clerk', { urgency: 'urgent' }));
    expect(gathered.map(({ gatheredFor }) => gatheredFor)).toEqual(gathered.map(() => '2026-03-02T07:00:00Z'));
  });

  it('names what no page has shown, and nothing twice', async () => {
    const { unshown } = await bell('second-clerk');
    expect(unshown.length).toBeGreaterThan(0);
    await mark('second-clerk', { notices: unshown }, 'delivered');
    expect((await bell('second-clerk')).unshown).toEqual([]);
  });
});
