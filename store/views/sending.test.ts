import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { failingSheet, passingSheet, registration, request } from '../../office/documents/samples.ts';
import { waysIn } from '../testing/receipt-ways.test-helper.ts';
import { openScene, type Scene } from '../testing/scene.test-helper.ts';
import { caseView } from './case.ts';
import { duplicatesView } from './duplicates.ts';
import { openReading, type Reading } from './reading.ts';
import { searchView } from './search.ts';
import { sendingsView } from './sending.ts';
import { statisticsView } from './statistics.ts';
import { whereView } from './where.ts';
import { handlingIn } from '../handling.ts';

let scene: Scene;
let ways: ReturnType<typeof waysIn>;
let reading: Reading;
const clerk = 'post:documents-clerk';
beforeAll(async () => {
  scene = await openScene();
  ways = waysIn(scene);
  reading = openReading(scene.database);
}, 120_000);
beforeEach(() => {
  scene.moveTo('2026-06-01T09:00');
});
afterAll(() => scene.close());

const seen = async (id: string, who = 'water-desk') => caseView(reading, await scene.viewer(who), { id });
const stateOf = async (id: string) => (await seen(id))?.sending?.state;

const upload = async (text: string) => {
  const id = scene.office.ids.next(scene.now());
  const values = [
    id,
    scene.id('water-desk'),
    `sha-${id}`,
    `${text}.docx`,
    JSON.stringify({ text }),
    scene.now().toString(),
  ];
  await scene.rows(`insert into uploads values ($1, $2, $3, $4, 10, 'docx', $5, $6)`, values);
  return id;
};
const prepared = async (title: string, ...files: { upload: string; role: string }[]) =>
  (
    await scene.done('documents/prepare-sending', 'water-desk', {
      unit: scene.id('water'),
      paper: { ...request, title, files },
    })
  ).caseId;
async function signed(sending: string): Promise<string> {
  await ways.done('check-sending', 'water-desk', { sheet: passingSheet }, sending);
  const { also } = await ways.done('sign-and-send', 'water-head', {}, sending);
  return also[0] ?? '';
}

it('[2.1.1-b] its sender sees how far the paper is, returned with the reasons and sent again, and its own acts alone', async () => {
  const sending = await prepared('关于管网的请示');
  expect(await stateOf(sending)).toBe('drafting');
  const first = await signed(sending);
  expect(await stateOf(sending)).toBe('received');
  await ways.done('return-to-sender', clerk, { sheet: failingSheet, remark: '请补齐' }, first);
  const back = (await seen(sending))?.sending;
  expect(back).toMatchObject({ state: 'returned', returns: [{ reason: '未写明行文依据', remark: '请补齐' }] });
  expect(back?.returns[0]?.failed).toMatchObject([{ source: { id: '2.2.1-c' }, met: false }]);
  const second = await signed(sending);
  await ways.done('pass-review', clerk, { sheet: passingSheet }, second);
  expect(await stateOf(sending)).toBe('accepted');
  const { numbers } = await ways.done('register-document', clerk, registration, second);
  expect((await seen(sending))?.sending).toMatchObject({
    state: 'registered',
    receiptNumber: numbers.receipt,
    receiptYear: 2026,
    signedBy: 'water-head',
    checkedBy: 'water-desk',
  });
  expect((await seen(sending))?.timeline.map(({ act }) => act)).toEqual(
    ['prepare-sending', 'check-sending', 'sign-and-send', 'check-sending', 'sign-and-send'].map(
      (act) => `documents/${act}`,
    ),
  );
  const again = await seen(second, 'clerk');
  expect(again?.resubmits).toBe(first);
  expect((await seen(first, 'clerk'))?.resubmittedBy).toBe(second);
  const listed = await sendingsView(reading, await scene.viewer('water-head'));
  expect(listed.sendings).toMatchObject([{ caseId: sending, state: 'registered', receiptNumber: numbers.receipt }]);
  expect((await sendingsView(reading, await scene.viewer('finance-head'))).sendings).toEqual([]);
});

it('a file that was taken out stays in the record and does not go with the paper', async () => {
  const [old, kept, fresh] = [await upload('旧稿'), await upload('附件'), await upload('新稿')];
  const sending = await prepared('关于泵站的请示', { upload: old, role: 'main' }, { upload: kept, role: 'annex' });
  const annex = (await seen(sending))?.files.find(({ role }) => role === 'annex')?.id;
  const paper = { ...request, title: '关于泵站的请示', files: [{ upload: fresh, role: 'main' }] };
  await ways.done('change-sending', 'water-desk', { paper, keep: [annex] }, sending);
  const view = await seen(sending);
  expect(view?.files.map(({ name, role }) => [name, role])).toEqual([
    ['旧稿.docx', 'replaced'],
    ['附件.docx', 'annex'],
    ['新稿.docx', 'main'],
  ]);
  expect(view?.text).toBe('新稿');
  const receipt = await seen(await signed(sending), 'clerk');
  expect(receipt?.files.map(({ name, role }) => [name, role])).toEqual([
    ['附件.docx', 'annex'],
    ['新稿.docx', 'main'],
  ]);
  const shas = await scene.rows('select distinct sha256 from files');
  expect(shas).toHaveLength(3);
});

it('is one paper in every list and figure, and none before it is sent', async () => {
  const title = '关于水厂扩建的请示';
  const paper = { sender: '市水务局', number: '', title, sha256: '' };
  const found = async () => {
    const [clerkNow, deskNow] = [await scene.viewer('clerk'), await scene.viewer('water-desk')];
    const count = (list: readonly unknown[]) => list.length;
    return {
      where: count((await whereView(reading, clerkNow, { q: '水厂扩建' })).papers),
      ofDesk: count((await whereView(reading, deskNow, { q: '水厂扩建' })).papers),
      search: count((await searchView(reading, clerkNow, { q: '水厂扩建', limit: 20 })).found),
      ofDeskSearch: count((await searchView(reading, deskNow, { q: '水厂扩建', limit: 20 })).found),
      duplicates: (await duplicatesView(reading, clerkNow, paper)).found.filter(({ subject }) => subject === title)
        .length,
      arrived: (await statisticsView(reading, clerkNow, { month: '2026-06' })).arrived,
    };
  };
  const before = await found();
  expect(before).toMatchObject({ where: 0, ofDesk: 0, search: 0, ofDeskSearch: 0, duplicates: 0 });
  const sending = await prepared(title);
  expect(await found()).toEqual(before);
  const receipt = await signed(sending);
  const sent = { where: 1, ofDesk: 0, search: 1, ofDeskSearch: 0, duplicates: 1, arrived: before.arrived + 1 };
  expect(await found()).toEqual(sent);
  await ways.done('return-to-sender', clerk, { sheet: failingSheet }, receipt);
  expect(await found()).toEqual(sent);
});

it('its drafts are no work of the office: only the return of the receipt is counted, once', async () => {
  scene.moveTo('2026-07-01T09:00');
  const sending = await prepared('关于排水的请示');
  await ways.done('check-sending', 'water-desk', { sheet: passingSheet }, sending);
  await ways.done('send-back-draft', 'water-head', { reason: '再核' }, sending);
  const receipt = await signed(sending);
  await ways.done('return-to-sender', clerk, { sheet: failingSheet }, receipt);
  const query = async (sql: string, values: unknown[]) => scene.rows(sql, values);
  const span = { from: '2026-06-30T16:00:00Z', to: '2026-07-31T16:00:00Z' };
  const { returns, handled } = await handlingIn(query, span, scene.now());
  expect(returns.map(({ caseId }) => caseId)).toEqual([receipt]);
  expect(handled.map(({ desk, step }) => [desk, step])).toEqual([[clerk, 'review']]);
});
