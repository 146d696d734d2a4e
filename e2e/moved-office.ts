import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { Temporal } from 'temporal-polyfill';
import { foundCity } from '../demo/found.ts';
import { openStage } from '../demo/stage.ts';
import { jiayuguan } from '../regulation/cities/jiayuguan.ts';
import { buildApp } from '../server/app.ts';
import { type CityPlace, takingIn } from '../server/demo-city.ts';
import { partsOf } from '../server/parts.ts';
import { newIds } from '../server/system.ts';
import { tick } from '../server/tick.ts';
import { webDir } from '../server/where-to.ts';
import { openDatabase } from '../store/database.ts';
import { startEmbedded } from '../store/embedded/launcher.ts';
import { makeSetting } from '../store/house/settings.ts';
import { migrate } from '../store/migrate.ts';
import { openBrowser } from './office.ts';

/**
 * The office with the built pages and a clock that the walk moves: it stands in this process, so that no route to the clock is needed.
 * The demonstration city is founded without papers.
 */
export interface MovedOffice {
  readonly address: string;
  readonly browser: Browser;
  /** Local time of the city, as in '2026-03-02T09:30'; what is due by then is done by the clock. */
  moveTo(local: string): Promise<void>;
  page(name: string, size?: { readonly width: number; readonly height: number }): Promise<Page>;
  rows<Row extends object>(sql: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime('Asia/Shanghai').toInstant();

/** The office, its people and who is away, without the month that its demonstration tells. */
async function found(place: CityPlace, asOf: Temporal.Instant): Promise<void> {
  const stage = openStage({ ...place, takeIn: await takingIn(place) }, asOf.subtract({ hours: 31 * 24 }));
  await foundCity(stage, asOf, () => undefined);
  await makeSetting(place.database, 'mode', 'demo');
}

export async function openMovedOffice(from: string): Promise<MovedOffice> {
  const data = mkdtempSync(join(tmpdir(), 'zhengban-moved-'));
  const embedded = await startEmbedded({ dataDir: data, log: () => undefined });
  const url = await embedded.ensureDatabase('zhengban');
  await migrate(url, { schema: 'office' });
  const database = openDatabase({ url, schema: 'office' });
  const place = { database, ids: newIds(), city: jiayuguan, filesDir: join(data, 'files') };
  let now = at(from);
  await found(place, now);
  const parts = partsOf({
    ...place,
    clock: { now: () => now },
    mode: 'demo',
    webDir: webDir(),
    tls: false,
    log: (line) => {
      console.error(line);
    },
  });
  const app = await buildApp(parts);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = `http://127.0.0.1:${String((app.server.address() as AddressInfo).port)}`;
  const browser = await openBrowser();
  return {
    address,
    browser,
    moveTo: async (local) => {
      now = at(local);
      while ((await tick(parts)) > 0);
    },
    page: async (name, size = { width: 1440, height: 900 }) => {
      const context = await browser.newContext({ viewport: size, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
      const page = await context.newPage();
      await page.goto(address);
      await page.getByRole('button').filter({ hasText: name }).first().click();
      await page.getByRole('navigation').first().waitFor();
      return page;
    },
    rows: async <Row extends object>(sql: string, values: unknown[] = []) =>
      (await database.query<Row>(sql, values)).rows,
    close: async () => {
      await browser.close();
      await app.close();
      await database.end();
      await embedded.stop();
      rmSync(data, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
