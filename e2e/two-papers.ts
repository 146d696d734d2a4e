import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { does } from './case-page.ts';

/** A paper as it comes, and what the clerk says of it. */
export interface Arriving {
  readonly text: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly choices: Readonly<Record<string, string>>;
  readonly sheet: Readonly<Record<string, string>>;
  readonly ticks: readonly string[];
}

const urgentTitle = '关于立即排查尾矿库汛前险情的紧急通知';
export const plainTitle = '关于冬季供水管网抢修经费的请示';

/** Of a provincial department, to be answered within a day. */
export const urgent: Arriving = {
  text: `特急

甘应急发〔2026〕21号

${urgentTitle}

各市（州）人民政府：

    立即组织排查尾矿库险情，24小时内报送排查情况。

省应急管理厅
2026年3月11日
`,
  fields: { 来文机关: '省应急管理厅', 来文字号: '甘应急发〔2026〕21号', 标题: urgentTitle, 主送机关: '云栖市人民政府' },
  choices: { 来文机关类别: '省级机关', 文种: '通知', 紧急程度: '特急' },
  sheet: { 紧急原因: '汛前险情排查，24小时内报送' },
  ticks: ['版头已标紧急程度'],
};
/** A department asks for money. */
export const plain: Arriving = {
  text: `云栖市水务局文件

云水务发〔2026〕18号

${plainTitle}

市人民政府：

    因寒潮影响，城区供水管网多处冻裂，恳请安排抢修经费180万元。妥否，请批示。

云栖市水务局
2026年3月10日
`,
  fields: {
    来文机关: '市水务局',
    来文字号: '云水务发〔2026〕18号',
    标题: plainTitle,
    主送机关: '市人民政府',
    签发人: '王正',
    联系人: '王工',
    联系电话: '0000-8612345',
  },
  choices: { 来文机关类别: '市政府部门', 文种: '请示', 紧急程度: '平件' },
  sheet: { 行文依据: '供水条例' },
  ticks: [],
};

/** Takes the paper in with its file, the fields as the clerk corrects them; gives the case's id. */
export async function arrives(page: Page, { text, fields, choices }: Arriving): Promise<string> {
  await page.getByRole('link', { name: '来文登记' }).click();
  const name = `${fields['标题'] ?? ''}.txt`;
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await page.getByLabel(`${name}是`).waitFor();
  for (let left = await page.getByRole('button', { name: '确认', exact: true }).count(); left > 0; left -= 1)
    await page.getByRole('button', { name: '确认', exact: true }).first().click();
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value);
  for (const [label, value] of Object.entries(choices))
    await page.getByLabel(label, { exact: true }).selectOption(value);
  await page.getByRole('button', { name: '登记来文' }).click();
  await page.waitForURL(/\/cases\//u);
  await page.getByRole('group', { name: '初审' }).waitFor();
  return page.url().split('/').at(-1) ?? '';
}

/** The initial review: what only a person can answer is answered, and it passes. */
export async function reviews(page: Page, { sheet, ticks }: Arriving): Promise<void> {
  await page.getByRole('button', { name: '七项均为“是”' }).click();
  for (const [label, value] of Object.entries(sheet)) await page.getByLabel(label, { exact: true }).fill(value);
  for (const label of ticks) await page.getByLabel(label, { exact: true }).check();
  await does(page, '初审通过', '签收登记');
}

/** Registers and distributes to the one desk that the form offers. */
export async function distributes(page: Page, to: string, notTo: string, thenAt: string): Promise<void> {
  await does(page, '签收登记', '分送');
  const form = page.getByRole('group', { name: '分送', exact: true });
  await form.getByLabel('分送意见').fill('请按程序办理');
  assert.equal(await form.getByRole('button', { name: notTo }).count(), 0);
  await does(page, to, thenAt);
}
