import type { Page } from 'playwright-core';
import { does, openCase, turnOf } from './case-page.ts';
import type { MovedOffice } from './moved-office.ts';
import type { Arriving } from './two-papers.ts';

const title = '关于抢修城区供水主管网的紧急请示';

/** A department asks urgently for a decision. */
export const asksUrgently: Arriving = {
  text: `加急

云栖市水务局文件

云水务发〔2026〕24号

${title}

市人民政府：

    城区供水主管网三处爆裂，恳请同意启动应急抢修并安排经费260万元，请于3月20日前批复。妥否，请批示。

云栖市水务局
2026年3月11日
`,
  fields: {
    来文机关: '市水务局',
    来文字号: '云水务发〔2026〕24号',
    标题: title,
    主送机关: '市人民政府',
    签发人: '王正',
    联系人: '王工',
    联系电话: '0000-8612345',
    来文办理时限: '2026-03-20T18:00',
  },
  choices: { 来文机关类别: '市政府部门', 文种: '请示', 紧急程度: '加急' },
  sheet: { 行文依据: '供水条例', 紧急原因: '主管网爆裂，两万户停水' },
  ticks: ['版头已标紧急程度'],
};

/** The units' requests on a paper, by the unit's name. */
export async function requestsOf(office: MovedOffice, caseId: string): Promise<Record<string, string>> {
  const rows = await office.rows<{ id: string; zh: string }>(
    `select c.id, u.zh from cases c join consultations r on r.case_id = c.id join units u on u.id = r.unit where c.parent = $1`,
    [caseId],
  );
  return Object.fromEntries(rows.map(({ id, zh }) => [zh, id]));
}

/** Somebody does something on a case that he opens himself. */
export const on = (office: MovedOffice, who: string, caseId: string, act: (page: Page) => Promise<void>) =>
  turnOf(office, who, async (page) => {
    await openCase(office, page, caseId);
    await act(page);
  });

/** The section asks the units, by when and for what. */
export async function asks(page: Page, units: readonly string[], question: string, replyBy: string): Promise<void> {
  const form = page.getByRole('group', { name: '征求部门意见', exact: true });
  await page.getByRole('button', { name: '征求部门意见…' }).click();
  for (const unit of units) await form.getByLabel('征求单位').selectOption(unit);
  await form.getByLabel('征求内容').fill(question);
  await form.getByRole('button', { name: '征求部门意见' }).click();
  const refused = page.locator('.notice.bad').filter({ hasText: '请写明回复时限' });
  await refused.getByRole('link', { name: '2.2.6.4-c' }).waitFor();
  await form.getByLabel('回复时限').fill(replyBy);
  await does(page, '征求部门意见', '按批示征求意见');
}

/** On the paper's own page every unit that has not answered is urged at once. */
export async function urgesAll(page: Page, units: readonly string[], text: string): Promise<void> {
  for (const unit of units) await page.getByLabel(`选择催办${unit}`).check();
  await page.getByRole('button', { name: '催办意见…' }).click();
  const form = page.getByRole('group', { name: '催办意见', exact: true });
  await form.getByLabel('催办内容').fill(text);
  await form.getByRole('button', { name: '催办意见' }).click();
  for (const unit of units) await form.getByText(`${unit}：第2次催办`).waitFor();
}

/** A unit says what it thinks. */
export async function says(page: Page, button: string, stance: string, opinion: string): Promise<void> {
  const form = page.getByRole('group').filter({ has: page.getByRole('button', { name: button }) });
  await form.getByLabel('态度').selectOption(stance);
  await form.getByLabel('意见', { exact: true }).fill(opinion);
  await form.getByRole('button', { name: button }).click();
}

/** A unit that cannot reply in time says why, and promises a day. */
export async function promises(page: Page, day: string, why: string): Promise<void> {
  await page.getByRole('button', { name: '说明情况并承诺时间…' }).click();
  const form = page.getByRole('group', { name: '说明情况并承诺时间', exact: true });
  await form.getByLabel('理由').fill(why);
  await form.getByRole('button', { name: '说明情况并承诺时间' }).click();
  await page.locator('.notice.bad').getByRole('link', { name: '2.2.6.5-b' }).waitFor();
  await form.getByLabel('承诺回复日期').fill(day);
  await form.getByRole('button', { name: '说明情况并承诺时间' }).click();
  await page.getByText('回复。 ' + why).waitFor();
}
