import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { freshDatabase } from '../store/testing/cluster.test-helper.ts';
import { openWalk, violations, type Walk } from './office.ts';

const program = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist/server/main.js');
const password = 'Correct-horse-7';
let url: string;
let walk: Walk;
let links: string[];

/** What `zhengban setup` prints: one address for each administrator. */
const setup = () => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [program, 'setup', '--address', 'http://office.test'],
    {
      env: { ...process.env, DATABASE_URL: url },
      encoding: 'utf8',
    },
  );
  return { status, stderr, paths: [...stdout.matchAll(/http:\/\/office\.test(\/\S+)/gu)].map(([, path = '']) => path) };
};

before(async () => {
  ({ url } = await freshDatabase());
  links = setup().paths;
  walk = await openWalk({ DATABASE_URL: url });
});
after(() => walk.close());

const setPassword = async (page: Page): Promise<void> => {
  await page.getByLabel('设置密码').fill(password);
  await page.getByLabel('再输入一次').fill(password);
  await page.getByRole('button', { name: '设置并登录' }).click();
  await page.getByRole('heading', { name: '待办' }).waitFor();
};
const shownName = (page: Page, name: string) => page.getByRole('banner').getByText(name, { exact: true }).waitFor();

void test('an office begins with three links; each administrator sets a password of his own and is in', async () => {
  assert.equal(links.length, 3);
  const page = await walk.page();
  await page.goto(walk.address);
  await page.getByLabel('登录名').waitFor();
  assert.equal(await page.getByText('演示').count(), 0);
  await page.goto(walk.address + (links[0] ?? ''));
  await page.getByLabel('设置密码').waitFor();
  assert.deepEqual(await violations(page), []);
  await setPassword(page);
  await shownName(page, '系统管理员');
  assert.equal(new URL(page.url()).search, '');
});

void test('a link met by a browser in which somebody else is signed in lets that one leave first', async () => {
  const page = await walk.page();
  await page.goto(walk.address);
  await page.getByLabel('登录名').fill('system');
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await shownName(page, '系统管理员');
  await page.goto(walk.address + (links[1] ?? ''));
  await page.getByText('系统管理员已登录').waitFor();
  assert.equal(await page.getByLabel('设置密码').count(), 0);
  assert.deepEqual(await violations(page), []);
  await page.getByRole('button', { name: '退出并继续' }).click();
  await setPassword(page);
  await shownName(page, '安全保密管理员');
});

void test('lost links: setup gives the one that was never used, and a spent link says so', async () => {
  const again = setup();
  assert.deepEqual([again.status, again.paths.length], [0, 1]);
  const page = await walk.page();
  await page.goto(walk.address + (links[2] ?? ''));
  await page.getByLabel('设置密码').fill(password);
  await page.getByLabel('再输入一次').fill(password);
  await page.getByRole('button', { name: '设置并登录' }).click();
  await page.getByText('链接已使用或已过期').waitFor();
  await page.goto(walk.address + (again.paths[0] ?? ''));
  await setPassword(page);
  await shownName(page, '安全审计员');
  const last = setup();
  assert.equal(last.status, 1);
  assert.match(last.stderr, /已经设立过/u);
});

void test('the links of the security administrator come from the system administrator, on his page', async () => {
  const page = await walk.page();
  await page.goto(walk.address);
  await page.getByLabel('登录名').fill('system');
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('link', { name: '系统管理' }).click();
  const give = page.getByRole('button', { name: '一次性链接' });
  await give.first().waitFor();
  assert.equal(await give.count(), 1);
  await give.click();
  await page.getByText('/first-password?token=').waitFor();
  assert.deepEqual(await violations(page), []);
});
