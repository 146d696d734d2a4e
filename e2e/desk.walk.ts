import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { NoticeSeen } from '../contract/views/notices.ts';
import { castOf, type Cast, type Paper, toTheDesk } from './desk-seed.ts';
import { openWalk, violations, type Walk } from './office.ts';

const leader = '顾清和';
const papers: readonly Paper[] = Array.from({ length: 40 }, (_, place) => ({
  place,
  urgency: place === 7 ? 'extra-urgent' : place % 10 === 3 ? 'urgent' : 'plain',
  asks: place % 10 === 9 ? null : place % 4 === 0,
}));

let walk: Walk;
let cast: Cast;
before(async () => {
  walk = await openWalk();
  cast = await castOf(walk.address, leader);
  // A few at a time, as several clerks would.
  for (let i = 0; i < papers.length; i += 5)
    await Promise.all(papers.slice(i, i + 5).map((paper) => toTheDesk(cast, paper)));
});
after(() => walk.close());

/** A phone in one hand: 390 px, touch only. */
async function phone(look = 'light', type = 'standard'): Promise<Page> {
  const context = await walk.browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  await context.addInitScript(
    ([l, t]) => {
      localStorage.setItem('look', l ?? '');
      localStorage.setItem('type', t ?? '');
    },
    [look, type],
  );
  const page = await context.newPage();
  await page.goto(walk.address);
  await page.getByRole('button').filter({ hasText: leader }).first().tap();
  await page.getByRole('heading', { name: '待批', exact: true }).waitFor();
  return page;
}

/** Nothing is wider than the screen, and the answers lie in its lower half. */
async function fits(page: Page, what: string): Promise<void> {
  const seen = await page.evaluate(() => ({
    over: (document.scrollingElement?.scrollWidth ?? 0) - window.innerWidth,
    wide: window.innerWidth,
    bar: document.querySelector('.answer-bar button')?.getBoundingClientRect().toJSON() as DOMRect | undefined,
    tall: window.innerHeight,
  }));
  assert.deepEqual([seen.over, seen.wide], [0, 390], `${what} scrolls sideways`);
  if (seen.bar)
    assert.ok(seen.bar.top > seen.tall / 2 && seen.bar.bottom <= seen.tall, `${what}: the answer is out of reach`);
}

const button = (page: Page, name: string) => page.locator('.answer-bar').getByRole('button', { name, exact: true });
const titleOf = (page: Page) => page.locator('article h1').innerText();

/** The usual answer, by one touch. */
async function answer(page: Page): Promise<string> {
  for (const name of ['圈阅', '已阅', '同意'])
    if (await button(page, name).isVisible()) {
      await button(page, name).tap();
      return name;
    }
  throw new Error(`No answer is offered on ${page.url()}`);
}

/** What is shown after an answer: another paper, or the list. */
const moved = (page: Page, from: string) =>
  page.waitForFunction((url) => location.href !== url && document.querySelector('#main h1'), from);

void test('no page of the desk breaks a rule of accessibility', async () => {
  for (const [look, type] of [
    ['light', 'standard'],
    ['dark', 'large'],
  ] as const) {
    const page = await phone(look, type);
    assert.deepEqual(await violations(page), [], `list, ${look}`);
    await fits(page, `list, ${look}`);
    await page.getByRole('link', { name: '从第一件开始' }).tap();
    await button(page, '写意见').tap();
    await page.getByRole('group', { name: '常用语' }).waitFor();
    for (const fold of await page.locator('.answer summary').all()) await fold.tap();
    assert.deepEqual(await violations(page), [], `paper, ${look}`);
    await fits(page, `paper with its form, ${look}`);
    await page.context().close();
  }
});

void test('[2.2.5.3-a] forty papers are answered with one thumb, and nothing ever scrolls sideways', async (t) => {
  const page = await phone();
  const first = page.locator('.desk-list li').first();
  assert.match(await first.innerText(), /特急/u);
  await page.getByRole('link', { name: '从第一件开始' }).tap();
  const given: Record<string, number> = {};
  const begin = Date.now();
  let answered = 0;
  for (; !page.url().endsWith('/desk'); answered += 1) {
    await page.locator('article h1').waitFor();
    await fits(page, await titleOf(page));
    const from = page.url();
    const name = await answer(page);
    given[name] = (given[name] ?? 0) + 1;
    await moved(page, from);
  }
  const seconds = (Date.now() - begin) / 1000;
  t.diagnostic(
    `${String(answered)} papers in ${seconds.toFixed(1)} s, ${(seconds / answered).toFixed(2)} s each: ${JSON.stringify(given)}`,
  );
  assert.ok(answered >= papers.length, `${String(answered)} answered`);
  assert.ok((given.圈阅 ?? 0) > 0 && (given.同意 ?? 0) > 0 && (given.已阅 ?? 0) > 0);
  await page.getByText('没有待批待阅的文件').waitFor();
});

void test('[2.2.4.2-a] an opinion with phrases, a unit and the next leader; taken back until the next one has acted', async () => {
  const caseId = await toTheDesk(cast, { place: 100, urgency: 'plain', asks: true });
  const page = await phone();
  await page.locator(`.desk-list a[href="/desk/${caseId}"]`).tap();
  assert.equal(await button(page, '圈阅').count(), 0);
  await button(page, '写意见').tap();
  await page.getByLabel('意见', { exact: true }).fill('请抓紧办理。');
  await page.getByRole('button', { name: '存为常用语' }).tap();
  await page.getByRole('button', { name: '整理常用语' }).waitFor();
  await page.getByText('交谁办', { exact: true }).tap();
  await page.getByLabel('市财政局').tap();
  await page.getByText('再请谁批', { exact: true }).tap();
  await page.getByLabel('江望舒').tap();
  await fits(page, 'the open form');
  await button(page, '同意').tap();
  // The way back of an earlier paper stands on this page too: only the list shows this one's.
  await page.getByText('没有待批待阅的文件').waitFor();
  const back = page.getByRole('button', { name: '撤回' }).first();
  await back.tap();
  await page.waitForURL(`**/desk/${caseId}`);
  await page.locator('article h1').waitFor();
  // Not agreeing wants its reason: the first touch opens the form, a phrase is one touch more.
  await button(page, '不同意').tap();
  await page.getByText('请写明意见，再按一次').waitFor();
  await page.getByRole('button', { name: '请抓紧办理。', exact: true }).tap();
  await fits(page, 'the form opened by not agreeing');
  await button(page, '不同意').tap();
  await page.getByText('没有待批待阅的文件').waitFor();
});

/** How many notices a window's title names. */
const rung = (page: Page): Promise<number> =>
  page.evaluate(() => Number(/^\((\d+)\) /u.exec(document.title)?.[1] ?? 0));
const rings = (page: Page, count: number) =>
  page.waitForFunction((of) => Number(/^\((\d+)\) /u.exec(document.title)?.[1] ?? 0) >= of, count, {
    // Long before the pages would ask by themselves.
    timeout: 5000,
  });

const viewed = async <Seen>(page: Page, view: string): Promise<Seen> =>
  (await (await page.context().request.get(`${walk.address}/api/views/${view}`)).json()) as Seen;

async function within(ms: number, holds: () => Promise<boolean>, what: string): Promise<void> {
  for (const end = Date.now() + ms; !(await holds());) assert.ok(Date.now() < end, `not in time: ${what}`);
}

void test('an urgent paper rings at once in every open tab, and is silent in all once it was opened', async (t) => {
  const page = await phone();
  // More tabs than a browser opens connections to one server.
  const tabs = [page, ...(await Promise.all(Array.from({ length: 7 }, () => page.context().newPage())))];
  for (const tab of tabs.slice(1)) await tab.goto(`${walk.address}/calendar`);
  for (const tab of tabs) await tab.getByRole('link', { name: /^消息，/u }).waitFor();
  // Notices of the papers before may still be on their way.
  await page.waitForTimeout(1000);
  const before = await rung(page);
  const caseId = await toTheDesk(cast, { place: 102, urgency: 'extra-urgent', asks: true });
  const done = Date.now();
  await Promise.all(tabs.map((tab) => rings(tab, before + 1)));
  t.diagnostic(`rung in ${String(tabs.length)} tabs ${String(Date.now() - done)} ms after the act`);
  await page.getByRole('status').filter({ hasText: '新消息：急件到您处' }).waitFor({ state: 'attached' });
  await page.getByRole('link', { name: /^消息，\d+ 条未看/u }).tap();
  await page.locator(`.notices a[href="/cases/${caseId}"]`).first().tap();
  await page.locator('#main h1').waitFor();
  const opened = async () => {
    const { notices } = await viewed<{ notices: NoticeSeen[] }>(page, 'notices');
    return typeof notices.find((notice) => notice.caseId === caseId)?.openedAt === 'string';
  };
  // The clock may ring once more at this very moment: what every tab must name is what the office counts.
  const silent = async () => {
    const { count } = await viewed<{ count: number }>(page, 'bell');
    return (await Promise.all(tabs.map(rung))).every((one) => one === count);
  };
  await within(10_000, opened, 'the notice was opened');
  await within(10_000, silent, 'every tab names what is left');
  await page.context().close();
});

void test('a paper that is called back while it is being read says so', async () => {
  const caseId = await toTheDesk(cast, { place: 101, urgency: 'plain', asks: false });
  const page = await phone();
  await page.locator(`.desk-list a[href="/desk/${caseId}"]`).tap();
  await button(page, '圈阅').waitFor();
  await cast.clerk.act('documents/call-back', { reason: '补充附件' }, caseId);
  await page.getByText('此件已不在您的案头').waitFor();
  await fits(page, 'a paper that is gone');
});
