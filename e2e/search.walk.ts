import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { beCalled, openWalk, violations, type Walk } from './office.ts';

let walk: Walk;
before(async () => {
  walk = await openWalk();
});
after(() => walk.close());

/** Accessible, and no wider than the screen, in light on a desk and in dark and large on a tablet and a phone. */
async function holds(page: Page, what: string): Promise<void> {
  for (const [look, type, width] of [
    ['light', 'standard', 1440],
    ['light', 'standard', 820],
    ['dark', 'large', 390],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(
      ([l, t]) => {
        document.documentElement.dataset.look = l;
        document.documentElement.dataset.type = t;
      },
      [look, type] as const,
    );
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(over <= 0, `${what} at ${String(width)} px is ${String(over)} px too wide`);
    assert.deepEqual(await violations(page), [], `${what}, ${look}, ${String(width)} px`);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

async function as(name: string): Promise<Page> {
  const page = await walk.page();
  await beCalled(page, walk.address, name);
  return page;
}

/** Without the mouse: the key, the words, Enter. */
async function search(page: Page, words: string): Promise<void> {
  const focused = page.locator('input[type=search]:focus');
  if ((await focused.count()) === 0) await page.keyboard.press('/');
  await focused.waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(words);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.searchParams.get('q') === words);
  await page
    .getByRole('status')
    .filter({ hasText: /[件中]/u })
    .waitFor();
}

interface Line {
  readonly caseId: string;
  readonly title: string;
  readonly documentNumber: string | null;
}

void test('from anywhere by a key, a number with other brackets comes first, its words marked', async () => {
  const page = await as('周小满');
  await page.keyboard.press('/');
  await page.locator('input[type=search]:focus').waitFor();
  await page.getByText('输入要找的词后按回车').waitFor();
  await holds(page, 'nothing asked yet');
  const register = await page.request.get(`${walk.address}/api/views/register?limit=500`);
  const { lines } = (await register.json()) as { lines: Line[] };
  const line = lines.find(({ documentNumber }) => documentNumber?.includes('〔') === true);
  assert.ok(line?.documentNumber);
  await search(page, line.documentNumber.replace('〔', '[').replace('〕', ']').replace('号', ''));
  const first = page.locator('ol.found > li').first();
  assert.equal(await first.locator('a').getAttribute('href'), `/cases/${line.caseId}`);
  assert.equal(await first.locator('mark').first().innerText(), line.documentNumber);
  await search(page, '请示');
  // The list of the search before may still stand there.
  await page
    .locator('ol.found mark')
    .filter({ hasText: /^请示$/u })
    .nth(3)
    .waitFor();
  await holds(page, 'found');
  await search(page, '没有这样的公文');
  await page.getByText('您可以查阅的公文中没有').waitFor();
  await holds(page, 'nothing found');
});

void test('people by initials, with the papers that they acted on', async () => {
  const page = await as('周小满');
  await search(page, 'zxm');
  await page.getByRole('heading', { name: '人和单位' }).waitFor();
  await page.getByText('周小满', { exact: true }).last().waitFor();
  // What the newest of her papers owe to her differs by the hour: the morning's still wait on her desk.
  await page
    .getByText(/办理过|签署过|正在办|承接过/u)
    .first()
    .waitFor();
  await holds(page, 'people');
  await page.getByRole('link', { name: '周小满 的全部公文' }).click();
  await page.getByRole('heading', { name: '周小满 办理、签署或承接的公文' }).waitFor();
  assert.equal(await page.locator('ol.found > li').count(), 20);
  await page.getByText('办理过').first().waitFor();
  await page.getByRole('button', { name: '继续' }).press('Enter');
  await page.waitForFunction(() => document.querySelectorAll('ol.found > li').length > 20);
  await holds(page, 'all papers of one');
});

void test('a search is kept by its name, asked again by a touch, and deleted', async () => {
  const page = await as('周小满');
  await search(page, '请示');
  await page.getByLabel('名称').fill('全部请示');
  await page.keyboard.press('Enter');
  const kept = page.getByRole('button', { name: '全部请示', exact: true });
  await kept.waitFor();
  await search(page, '通知');
  await kept.click();
  await page.waitForURL((url) => url.searchParams.get('q') === '请示');
  await page.getByRole('button', { name: '整理' }).click();
  await holds(page, 'tidying up');
  await page.getByRole('button', { name: '删除常用查找 全部请示' }).click();
  await page.getByText('没有常用查找').waitFor();
});

void test('the auditor finds nobody’s papers', async () => {
  const page = await as('管审计');
  await search(page, '请示');
  await page.getByText('您可以查阅的公文中没有').waitFor();
  assert.equal(await page.locator('ol.found').count(), 0);
});
