import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { demoData, newFolder, root, startServer } from './server.ts';

const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** The built office, in its demonstration unless told otherwise, on a port and a database of its own, with a browser before it. */
export interface Walk {
  readonly address: string;
  readonly browser: Browser;
  page(width?: number): Promise<Page>;
  close(): Promise<void>;
}

export async function openWalk(more: NodeJS.ProcessEnv = {}): Promise<Walk> {
  const data = more.DATABASE_URL === undefined ? await demoData() : newFolder();
  const { address, stop } = await startServer(data, more);
  const browser = await openBrowser();
  return {
    address,
    browser,
    page: async (width = 1440) => {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
      });
      return context.newPage();
    },
    close: async () => {
      await browser.close();
      await stop();
      rmSync(data, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The browser that all walks go with. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** Chooses who to be on the demonstration's first page. */
export async function beCalled(page: Page, address: string, name: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('button').filter({ hasText: name }).first().click();
  await page.locator('.shell #main h1').waitFor();
}

/** Presses Tab until the keyboard stands on it, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let i = 0; i < 250; i += 1) {
    if (await target.first().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not come to ${String(target)}.`);
}

/** Goes to a field with Tab and writes in it. */
export async function write(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

/** Goes to a button or link with Tab and presses Enter. */
export async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Every accessibility rule there is, on the page as it stands; each violation with where it is. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations: found } = await (
      window as unknown as {
        axe: {
          run(options: object): Promise<{ violations: { id: string; nodes: { target: unknown[]; html: string }[] }[] }>;
        };
      }
    ).axe.run({ resultTypes: ['violations'] });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  });
}
