import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { MovedOffice } from './moved-office.ts';

/** What one case shows to everybody who opens it: the step, whose desk it is, and each limit with its due time. */
export interface Shown {
  readonly step: string;
  readonly desk: string;
  /** Each limit that runs, by its rule's name: the due time as people read it. */
  readonly limits: Readonly<Record<string, string>>;
}

/** Who works on a telephone. */
const carried: Readonly<Record<string, { readonly width: number; readonly height: number }>> = {
  沈怀瑾: { width: 390, height: 844 },
};
const signedIn = new Map<string, Page>();

/** Somebody's turn, at the page that he left open before. */
export async function turnOf<Said>(
  office: MovedOffice,
  name: string,
  does: (page: Page) => Promise<Said>,
): Promise<Said> {
  const known = signedIn.get(name);
  const page = known ?? (await office.page(name, carried[name]));
  signedIn.set(name, page);
  return does(page);
}

/** Moves the clock so far on that every session has ended. */
export async function moveFarTo(office: MovedOffice, local: string): Promise<void> {
  await office.moveTo(local);
  await Promise.all([...signedIn.values()].map((page) => page.context().close()));
  signedIn.clear();
}

export async function openCase(office: MovedOffice, page: Page, caseId: string): Promise<void> {
  await page.goto(`${office.address}/cases/${caseId}`);
  await page.getByRole('heading', { name: '办理过程' }).waitFor();
}

/** Presses a button that does an act, and waits until the case stands at the next step. */
export async function does(page: Page, button: string, thenAt: string): Promise<void> {
  await page
    .getByRole('region', { name: '可办事项' })
    .getByRole('button', { name: button, exact: true })
    .first()
    .click();
  await headOf(page)
    .filter({ hasText: `环节 ${thenAt}` })
    .waitFor();
}

const headOf = (page: Page) => page.locator('main h1 + p');

/** Asserts what the case's page shows, the limits that run among it. */
export async function shows(page: Page, { step, desk, limits }: Shown): Promise<void> {
  const head = await headOf(page).innerText();
  assert.ok(head.startsWith(`环节 ${step} `), `the step is ${step}: ${head}`);
  assert.ok(head.includes(desk), `the desk is ${desk}: ${head}`);
  const clocks = page.locator('main p').filter({ has: page.locator('.light') });
  const running = (await clocks.allInnerTexts()).flatMap((text) => {
    const [, rule, due] = /^(\S+) (\S+日 [\d:]+) 计时中/u.exec(text) ?? [];
    return rule === undefined ? [] : [[rule, due]];
  });
  assert.deepEqual(Object.fromEntries(running), limits);
}

/** How each limit of a case ended, by its rule. */
export async function clocksOf(office: MovedOffice, caseId: string): Promise<Record<string, string>> {
  const rows = await office.rows<{ rule: string; state: string }>('select rule, state from clocks where case_id = $1', [
    caseId,
  ]);
  return Object.fromEntries(rows.map(({ rule, state }) => [rule.split('/').at(-1) ?? '', state]));
}
