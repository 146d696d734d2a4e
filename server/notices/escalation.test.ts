import { afterAll, beforeAll, expect, it } from 'vitest';
import { waysIn } from '../../store/testing/receipt-ways.test-helper.ts';
import { openScene, type Scene } from '../../store/testing/scene.test-helper.ts';
import { verify } from '../../store/verify.ts';
import { type Asking, asking, withAccount } from '../testing/asking.test-helper.ts';
import { tick } from '../tick.ts';

let scene: Scene;
let office: Asking;
beforeAll(async () => {
  scene = await openScene();
  office = await asking(scene);
  await withAccount(scene, 'vice');
}, 120_000);
afterAll(async () => {
  await office.app.close();
  await scene.close();
});

const act = 'general/notice-unopened';
const escalations = (caseId: string) =>
  scene.rows<{ seq: number; by_person: string | null }>(
    'select seq, by_person from trail where case_id = $1 and act = $2',
    [caseId, act],
  );
const told = async (caseId: string) =>
  (
    await scene.rows<{ to_target: string }>(
      "select to_target from notices where case_id = $1 and kind = 'unopened' order by 1",
      [caseId],
    )
  ).map(({ to_target }) => to_target);
const onTheDesk = async (caseId: string) =>
  (
    await scene.rows<{ id: string; open_by: string | null }>(
      "select id, open_by from notices where case_id = $1 and kind = 'on-your-desk' order by at desc, id desc limit 1",
      [caseId],
    )
  )[0];
const urgentPaper = (urgency: 'extra-urgent' | 'urgent' | 'plain', at: string) => {
  scene.moveTo(at);
  return waysIn(scene).fromAbove(['vice'], {
    urgency,
    ...(urgency === 'urgent' ? { statedLimit: '2026-03-20T12:00:00+08:00' } : {}),
  });
};
/** Ticks of two processes at one moment. */
const twoTicks = () => Promise.all([tick(office.parts), tick(office.parts)]);
const above = () => [
  `relation:counterpart-deputy:${scene.id('vice')}`,
  'post:documents-section-chief',
  'post:secretary-general',
];

it('[2.2-c] an extra urgent notice that nobody opens within fifteen minutes is told above, once, by however many ticks', async () => {
  const caseId = await urgentPaper('extra-urgent', '2026-03-02T09:30');
  scene.moveTo('2026-03-02T09:45');
  await twoTicks();
  expect(await escalations(caseId)).toEqual([]);
  scene.moveTo('2026-03-02T09:46');
  await twoTicks();
  expect(await escalations(caseId)).toMatchObject([{ by_person: null }]);
  expect(await told(caseId)).toEqual(above().toSorted());
  scene.moveTo('2026-03-02T11:00');
  await twoTicks();
  expect(await escalations(caseId)).toHaveLength(1);
  const subjects = await scene.rows<{ subject: string }>(
    'select distinct subject from access where case_id = $1 and subject = any ($2)',
    [caseId, above()],
  );
  expect(subjects).toHaveLength(3);
});

it('[2.2-c] round the clock, and at night the duty desk hears of it as well', async () => {
  const caseId = await urgentPaper('extra-urgent', '2026-03-07T02:00');
  scene.moveTo('2026-03-07T02:16');
  await twoTicks();
  expect(await told(caseId)).toEqual([...above(), 'post:duty-desk'].toSorted());
});

it('[2.2-c] an urgent one has sixty minutes of working time', async () => {
  const caseId = await urgentPaper('urgent', '2026-03-09T17:30');
  scene.moveTo('2026-03-10T09:00');
  await twoTicks();
  expect(await escalations(caseId)).toEqual([]);
  scene.moveTo('2026-03-10T09:01');
  await twoTicks();
  expect(await escalations(caseId)).toHaveLength(1);
  expect(await told(caseId)).not.toContain('post:duty-desk');
});

it('nobody is told above when it was opened in time, when the paper has moved on, or when nothing presses', async () => {
  const opened = await urgentPaper('extra-urgent', '2026-03-11T09:00');
  const { token } = await office.firstSignIn('vice');
  const notices = [(await onTheDesk(opened))?.id];
  expect(await office.ask('POST', '/api/notices/opened', { token, body: { notices } })).toMatchObject({
    status: 200,
    body: { opened: 1 },
  });
  const moved = await urgentPaper('extra-urgent', '2026-03-11T09:01');
  const ways = waysIn(scene);
  await ways.done('instruct', 'vice', ways.opinion('agree', '同意', 'water'), moved);
  const plain = await urgentPaper('plain', '2026-03-11T09:02');
  expect(await onTheDesk(plain)).toBeUndefined();
  const before = await onTheDesk(moved);
  scene.moveTo('2026-03-11T09:16');
  await twoTicks();
  expect(await escalations(opened)).toEqual([]);
  expect(
    (await scene.rows('select 1 from notices where id = $1 and escalated_at is not null', [before?.id])).length,
  ).toBe(0);
  // Whoever asks for it all the same is told that there is nothing to tell.
  scene.moveTo('2026-03-11T10:00');
  expect(await scene.act(act, 'clock', { notice: notices[0] }, { caseId: opened })).toMatchObject({
    refusal: { reason: 'nothing-unopened' },
  });
  expect(await scene.act(act, 'vice', { notice: notices[0] }, { caseId: opened })).toMatchObject({
    refusal: { reason: 'not-entitled' },
  });
});

it('killed in the middle it leaves nothing behind, and is done once afterwards', async () => {
  const caseId = await urgentPaper('extra-urgent', '2026-03-12T09:00');
  await scene.database.query(`create function dies() returns trigger language plpgsql as $$
    begin if new.kind = 'unopened' then perform pg_terminate_backend(pg_backend_pid()); end if; return new; end $$`);
  await scene.database.query('create trigger dies before insert on notices for each row execute function dies()');
  scene.moveTo('2026-03-12T09:16');
  await tick(office.parts);
  await scene.database.query('drop trigger dies on notices');
  expect([await escalations(caseId), await told(caseId)]).toEqual([[], []]);
  scene.moveTo('2026-03-12T09:20');
  await twoTicks();
  expect(await escalations(caseId)).toHaveLength(1);
  expect(await told(caseId)).toHaveLength(3);
  expect((await verify(scene.database)).faults).toEqual([]);
});
