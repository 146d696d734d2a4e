import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookupsIn } from '../../store/testing/lookups.test-helper.ts';
import { waysIn } from '../../store/testing/receipt-ways.test-helper.ts';
import { openScene, type Scene } from '../../store/testing/scene.test-helper.ts';

let scene: Scene;
let ways: ReturnType<typeof waysIn>;
beforeAll(async () => {
  scene = await openScene();
  ways = waysIn(scene);
}, 120_000);
afterAll(() => scene.close());

const urgent = { urgency: 'urgent', statedLimit: '2026-03-02T18:00:00+08:00' } as const;
const reminders = async (caseId: string) => {
  const rows = await scene.rows<{ target: string }>(
    "select target from tasks where case_id = $1 and step = 'reminding' and closed_at is null order by target",
    [caseId],
  );
  return rows.map(({ target }) => target);
};
const serving = () => [
  'post:documents-clerk',
  `relation:counterpart-deputy:${scene.id('mayor')}`,
  `relation:leader-secretary:${scene.id('mayor')}`,
];

describe('an urgent or major paper on a leader’s desk', () => {
  /** The clock that warns before it passes. */
  const warning = async (caseId: string) => {
    const [row] = await scene.rows<{ id: string; warn_at: string }>(
      "select id, warn_at from clocks where case_id = $1 and state = 'running' and warn_at is not null and rule like '%/decide-%'",
      [caseId],
    );
    return row;
  };
  const near = async (caseId: string) =>
    scene.act('general/limit-near', 'clock', { clock: (await warning(caseId))?.id }, { caseId });
  const at = (moment: string | undefined, minutes: number) => {
    const local = new Date(Date.parse(moment ?? '') + 8 * 3_600_000 + minutes * 60_000).toISOString().slice(0, 16);
    scene.moveTo(local);
  };

  it('[2.2.6.1-a] near its limit gives deputy, secretary and clerk a reminder task each, and each reminder is logged', async () => {
    scene.moveTo('2026-03-02T09:00');
    const caseId = await ways.fromAbove(['mayor'], urgent);
    const warnAt = (await warning(caseId))?.warn_at;
    at(warnAt, -1);
    expect((await near(caseId)).kind).toBe('refusal');
    expect(await reminders(caseId)).toEqual([]);
    at(warnAt, 0);
    expect((await near(caseId)).kind).toBe('done');
    expect(await reminders(caseId)).toEqual(serving());
    const { noticesOf } = lookupsIn(scene);
    expect((await noticesOf(caseId, 'remind-leader')).toSorted()).toEqual(serving());
    const remind = (by: string) => ways.act('remind-leader', by, { text: `${by}：已电话催问` }, caseId);
    for (const by of ['deputy-one', 'secretary-of-mayor', 'clerk']) expect((await remind(by)).kind).toBe('done');
    expect(await remind('clerk')).toMatchObject({ refusal: { reason: 'nobody-to-remind' } });
    expect(await remind('deputy-two')).not.toMatchObject({ kind: 'done' });
    expect(await reminders(caseId)).toEqual([]);
    expect(await noticesOf(caseId, 'reminded')).toEqual(Array(3).fill(`person:${scene.id('mayor')}`));
    const logged = await scene.rows<{ by_person: string; body: string }>(
      "select by_person, body from trail where case_id = $1 and act = 'documents/remind-leader' order by seq",
      [caseId],
    );
    expect(logged.map(({ by_person }) => by_person)).toEqual(
      ['deputy-one', 'secretary-of-mayor', 'clerk'].map((by) => scene.id(by)),
    );
    expect(logged[0]?.body).toContain('deputy-one：已电话催问');
    expect(await ways.desks(caseId)).toEqual([`instruction person:${scene.id('mayor')}`]);
  });

  it('[2.2.6.1-a] that the leader answers before anybody asked closes the reminders with its answer', async () => {
    scene.moveTo('2026-03-03T09:00');
    const caseId = await ways.fromAbove(['mayor'], { ...urgent, statedLimit: '2026-03-03T18:00:00+08:00' });
    at((await warning(caseId))?.warn_at, 0);
    await near(caseId);
    await ways.done('instruct', 'mayor', ways.opinion('agree', '同意'), caseId);
    expect(await reminders(caseId)).toEqual([]);
  });

  it('[2.2.6.1-a] is asked for only there: not a plain paper, and not one that lies with a deputy of the Office', async () => {
    scene.moveTo('2026-03-04T09:00');
    const plain = await ways.fromAbove(['mayor']);
    const withDeputy = await ways.fromAbove(['deputy-two'], { ...urgent, statedLimit: '2026-03-04T18:00:00+08:00' });
    for (const caseId of [plain, withDeputy]) {
      at((await warning(caseId))?.warn_at, 0);
      expect((await near(caseId)).kind).toBe('done');
      expect(await reminders(caseId)).toEqual([]);
    }
  });
});
