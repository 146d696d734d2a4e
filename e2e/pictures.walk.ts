import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import type { Browser, Page } from 'playwright-core';
import { Temporal } from 'temporal-polyfill';
import { jiayuguan } from '../regulation/cities/jiayuguan.ts';
import { buildApp } from '../server/app.ts';
import { tellCity } from '../server/demo-city.ts';
import { partsOf } from '../server/parts.ts';
import { newIds } from '../server/system.ts';
import { installation, webDir } from '../server/where-to.ts';
import { type Database, openDatabase } from '../store/database.ts';
import { freshDatabase } from '../store/testing/cluster.test-helper.ts';
import { beCalled, openBrowser } from './office.ts';

/** The demonstration stands still at this moment, so that a picture made again is the same picture. */
const asOf = Temporal.Instant.from('2026-11-25T10:00:00+08:00');
const renews = process.env.ZHENGBAN_PICTURES === '1';

interface Picture {
  /** The file in docs/. */
  readonly file: string;
  readonly who: string;
  readonly heading: string | RegExp;
  readonly path?: string;
  /** Goes on from the inbox by this link instead of by a path. */
  readonly link?: string;
}

/** The main pages. One more page is one more line. */
const pictures: readonly Picture[] = [
  { file: 'inbox.png', who: '周小满', heading: '待办', path: '/' },
  { file: 'desk.png', who: '江望舒', heading: '待批', path: '/desk' },
  { file: 'review.png', who: '宋以宁', heading: '审核台', path: '/review' },
  { file: 'register.png', who: '周小满', heading: '收文登记簿', path: '/register' },
  { file: 'case-instruction.png', who: '江望舒', heading: /民生实事/u, link: '民生实事' },
];

const filesDir = mkdtempSync(join(tmpdir(), 'zhengban-pictures-'));
let database: Database;
let app: FastifyInstance;
let address: string;
let browser: Browser;

before(async () => {
  const { url } = await freshDatabase();
  database = openDatabase({ url, schema: 'public', hasty: true });
  const place = { database, ids: newIds(), city: jiayuguan, filesDir };
  await tellCity(place, { asOf });
  const clock = { now: () => asOf };
  app = await buildApp(partsOf({ ...place, clock, mode: 'demo', webDir: webDir(), tls: false, log: () => undefined }));
  await app.listen({ port: 0, host: '127.0.0.1' });
  address = `http://127.0.0.1:${String((app.server.address() as AddressInfo).port)}`;
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await app.close();
  await database.end();
  rmSync(filesDir, { recursive: true, force: true });
});

async function open({ who, path, link, heading }: Picture): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(asOf.epochMilliseconds);
  await beCalled(page, address, who);
  if (link !== undefined) await page.goto(`${address}/inbox`);
  if (link !== undefined) await page.locator('td a').filter({ hasText: link }).first().click();
  else await page.goto(address + (path ?? '/'));
  await page.getByRole('heading', { name: heading }).first().waitFor();
  await page.getByRole('banner').getByText(who).first().waitFor();
  await page.waitForLoadState('networkidle', { timeout: 3000 }).catch(() => undefined);
  return page;
}

for (const picture of pictures)
  void test(`docs/${picture.file} can be made: its page opens with its heading`, async () => {
    const page = await open(picture);
    const target = renews ? join(installation, 'docs', picture.file) : join(filesDir, picture.file);
    const bytes = await page.screenshot({ path: target });
    assert.ok(bytes.length > 20_000, `${String(bytes.length)} bytes are no page`);
    await page.context().close();
  });
