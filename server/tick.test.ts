import { afterAll, beforeAll, expect, it } from 'vitest';
import { request } from '../office/documents/samples.ts';
import { openScene, type Scene } from '../store/testing/scene.test-helper.ts';
import { verify } from '../store/verify.ts';
import { type Asking, asking } from './testing/asking.test-helper.ts';
import { tick } from './tick.ts';

let scene: Scene;
let office: Asking;
beforeAll(async () => {
  scene = await openScene();
  office = await asking(scene);
}, 120_000);
afterAll(async () => {
  await office.app.close();
  await scene.close();
});

const local = (moment: string) =>
  new Date(moment).toLocaleString('sv', { timeZone: 'Asia/Shanghai' }).replace(' ', 'T').slice(0, 16);
const clocks = (caseId: string) =>
  scene.rows<{ id: string; due_at: string; fired_at: string | null; calendar_version: number }>(
    'select id, due_at, fired_at, calendar_version from clocks where case_id = $1 order by due_at',
    [caseId],
  );

it('[2.2-c] a clock is acted on once, in the minute after its due minute, by however many processes', async () => {
  const { caseId } = await scene.done('documents/record-arrival', 'clerk', {
    ...request,
    urgency: 'urgent',
    statedLimit: '2026-03-06T18:00:00+08:00',
  });
  const [first] = await clocks(caseId);
  scene.moveTo(local(first?.due_at ?? ''));
  // The limit is near: that is told, once, and the limit itself has not passed.
  const warned = await Promise.all([tick(office.parts), tick(office.parts), tick(office.parts)]);
  expect(warned.reduce((sum, n) => sum + n, 0)).toBe(1);
  expect((await clocks(caseId))[0]).toMatchObject({ fired_at: null });
  expect(await tick(office.parts)).toBe(0);
  scene.moveTo(local(new Date(Date.parse(first?.due_at ?? '') + 60_000).toISOString()));
  const done = await Promise.all([tick(office.parts), tick(office.parts), tick(office.parts)]);
  expect(done.reduce((sum, n) => sum + n, 0)).toBe(1);
  expect(await tick(office.parts)).toBe(0);
  expect((await clocks(caseId))[0]?.fired_at).not.toBeNull();
  expect(await scene.rows('select 1 from notices where case_id = $1', [caseId])).not.toEqual([]);
});

it('a new notice of holidays moves running clocks', async () => {
  scene.moveTo('2026-03-04T09:00');
  const { caseId } = await scene.done('documents/record-arrival', 'clerk', {
    ...request,
    title: '关于另一件事的请示',
    number: '水务发〔2026〕19号',
  });
  const before = await clocks(caseId);
  await scene.done('general/enter-holiday-notice', 'post:system-administrator', {
    year: 2026,
    off: ['2026-03-04', '2026-03-05', '2026-03-06'],
    work: [],
    source: '样例通知',
  });
  expect(await tick(office.parts)).toBeGreaterThan(0);
  const after = await clocks(caseId);
  expect(after.every(({ calendar_version }) => calendar_version === 2)).toBe(true);
  expect(after.at(-1)!.due_at > before.at(-1)!.due_at).toBe(true);
});

it('a failure waits longer each time, is kept for the administrator, and does not stop the others', async () => {
  scene.moveTo('2026-03-10T09:00');
  const { caseId } = await scene.done('documents/record-arrival', 'clerk', {
    ...request,
    title: '关于第三件事的请示',
    number: '水务发〔2026〕20号',
  });
  const [clock] = await clocks(caseId);
  await scene.database.query(`create function fails() returns trigger language plpgsql as $$
    begin if new.id = '${clock?.id ?? ''}' and new.fired_at is not null then raise exception 'broken on purpose'; end if; return new; end $$`);
  await scene.database.query('create trigger fails before update on clocks for each row execute function fails()');
  scene.moveTo('2026-03-20T09:00');
  expect(await tick(office.parts)).toBeGreaterThan(0);
  const failure = async () =>
    (await scene.rows<{ attempts: number; message: string }>('select * from clock_failures'))[0];
  expect(await failure()).toMatchObject({
    attempts: 1,
    message: expect.stringContaining('broken on purpose') as string,
  });
  await tick(office.parts);
  expect(await failure()).toMatchObject({ attempts: 1 });
  scene.moveTo('2026-03-20T09:01');
  await tick(office.parts);
  expect(await failure()).toMatchObject({ attempts: 2 });
  await scene.database.query('drop trigger fails on clocks');
  scene.moveTo('2026-03-20T11:00');
  expect(await tick(office.parts)).toBe(1);
  expect(await failure()).toBeUndefined();
  expect((await verify(scene.database)).faults).toEqual([]);
});
