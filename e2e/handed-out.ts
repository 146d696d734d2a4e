import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { does } from './case-page.ts';
import type { MovedOffice } from './moved-office.ts';

/** The parts of a paper that were handed out, in the order of the hand-out. */
export async function partsOf(office: MovedOffice, caseId: string): Promise<string[]> {
  const rows = await office.rows<{ id: string }>(
    "select id from cases where parent = $1 and kind = 'supervision' order by id",
    [caseId],
  );
  return rows.map(({ id }) => id);
}

/** Who keeps a department's documents. */
export async function deskOf(office: MovedOffice, unit: string): Promise<string> {
  const [row] = await office.rows<{ name: string }>(
    `select p.name from assignments a join people p on p.id = a.person_id join units u on u.id = a.unit_id
     where a.post = 'document-desk' and u.zh = $1`,
    [unit],
  );
  if (!row) throw new Error(`Nobody keeps the documents of ${unit}.`);
  return row.name;
}

/** The unit confirms that it has its part, and files its result. */
export async function handles(page: Page, result: string): Promise<void> {
  await does(page, '确认接办', '办理中');
  await page.getByLabel('办理结果', { exact: true }).fill(result);
  await does(page, '报送办理结果', '结果审核');
}

export interface Enclosed {
  readonly name: string;
  readonly text: string;
}

/** A file is chosen for the result, another one is taken out again. */
export async function encloses(page: Page, { name, text }: Enclosed): Promise<void> {
  const field = page.getByLabel('佐证材料');
  const file = (called: string) => ({ name: called, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await field.setInputFiles([file(name), file('误选.txt')]);
  await page.getByRole('button', { name: '去掉误选.txt' }).click();
  await page.getByRole('button', { name: `去掉${name}` }).waitFor();
  assert.equal(await page.getByText('误选.txt').count(), 0);
}

/** The text of a file that a case's page offers, and it offers only this one. */
export async function downloaded(page: Page, name: string): Promise<string> {
  const links = page.locator('main a[href^="/api/files/"]');
  await links.first().waitFor();
  assert.deepEqual(await links.allInnerTexts(), [name]);
  const [download] = await Promise.all([page.waitForEvent('download'), links.first().click()]);
  assert.equal(download.suggestedFilename(), name);
  return readFileSync(await download.path(), 'utf8');
}

const names = ['事实是否清楚', '结论是否成立', '是否符合政策法规'];

/** The three checks; while one is open the form can neither pass nor return. */
export async function checks(page: Page, answers: readonly string[]): Promise<void> {
  for (const [place, name] of names.entries()) {
    await page.getByText('三项都审核后，才能通过或退回。').waitFor();
    const answer = answers[place] ?? '';
    await page.getByRole('group', { name, exact: true }).getByLabel(answer, { exact: true }).check();
  }
}

export async function passes(page: Page): Promise<void> {
  await checks(page, ['符合', '符合', '符合']);
  await does(page, '审核通过，回告领导', '批示回告');
}

/** On the leader's desk instruction and result stand side by side, and one touch is enough. */
export async function acknowledges(office: MovedOffice, page: Page, item: string, result: string): Promise<void> {
  await page.goto(`${office.address}/desk/${item}`);
  await page.getByRole('region', { name: '领导批示' }).waitFor();
  await page.getByRole('region', { name: '办理结果' }).getByText(result).waitFor();
  await page.getByRole('button', { name: '阅', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.endsWith(item));
}

/** On the board everything that can be urged is urged at once, after a look at whom it reaches. */
export async function urges(office: MovedOffice, page: Page): Promise<void> {
  await page.goto(`${office.address}/supervision`);
  await page.getByLabel('选取全部可催办事项').check();
  await page.getByLabel('催办方式').selectOption('书面');
  await page.getByLabel('催办内容').fill('请抓紧');
  await page.getByRole('button', { name: '先看催到谁' }).click();
  await page.getByText('将催办').waitFor();
  await page.getByRole('button', { name: '逐项催办（1）' }).click();
  await page.getByText('已催办', { exact: true }).waitFor();
}
