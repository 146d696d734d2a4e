import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { DemoPeople } from '../contract/session.ts';
import { beCalled, openWalk, violations, type Walk } from './office.ts';

const supervision = '严致远';
const chief = '林若谷';

let walk: Walk;
before(async () => {
  walk = await openWalk();
});
after(() => walk.close());

/** The page is as wide as the screen, and breaks no rule of accessibility. */
async function sound(page: Page, what: string): Promise<void> {
  assert.deepEqual(await violations(page), [], what);
  const over = await page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - window.innerWidth);
  assert.equal(over, 0, `${what} scrolls sideways`);
}

/** A day of the city, so many days from now. */
const dayIn = (days: number): string => new Date(Date.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10);

/** Somebody who holds a department's document desk. */
async function deskOf(unit: string): Promise<string> {
  const { groups } = (await (await fetch(`${walk.address}/api/demo/people`)).json()) as DemoPeople;
  const people = groups.find((group) => group.unit?.zh === unit)?.people ?? [];
  const desk = people.find(({ posts }) => posts.some(({ target }) => target.startsWith('post:document-desk@')));
  if (!desk) throw new Error(`Nobody holds the document desk of ${unit}.`);
  return desk.name;
}

void test('[2.2.9-a] the figures open their cases, as many as they say; on a phone as well', async () => {
  const page = await walk.page();
  await beCalled(page, walk.address, chief);
  await page.goto(`${walk.address}/accountability`);
  await page.getByRole('button', { name: '上季度' }).waitFor();
  await page.getByLabel('自', { exact: true }).fill(dayIn(-60));
  const figure = page
    .getByRole('region', { name: '各岗位' })
    .getByRole('button', { name: /，超期 \d+：逐件/u })
    .first();
  const count = Number(await figure.innerText());
  await figure.click();
  const list = page.getByRole('region', { name: /超期：逐件/u }).locator('table tbody tr');
  await list.first().waitFor();
  assert.equal(await list.count(), count);
  const urged = page
    .getByRole('region', { name: '各部门' })
    .getByRole('button', { name: /，被催办 \d+：逐件/u })
    .first();
  const times = Number(await urged.innerText());
  await urged.click();
  const urgings = page.getByRole('region', { name: /被催办：逐件/u }).locator('table tbody tr');
  await urgings.first().waitFor();
  assert.equal(await urgings.count(), times);
  await figure.click();
  await list.first().waitFor();
  await sound(page, 'figures');
  await page.setViewportSize({ width: 390, height: 844 });
  await sound(page, 'figures on a phone');
  await page.setViewportSize({ width: 1440, height: 900 });
  await list.getByRole('link').first().click();
  await page.waitForURL(/\/cases\//u);
  await page.goto(`${walk.address}/conformance`);
  await page.getByLabel('自', { exact: true }).fill(dayIn(-60));
  await page.getByRole('region', { name: '逐项' }).waitFor();
  await sound(page, 'conformance');
  await page.setViewportSize({ width: 390, height: 844 });
  await sound(page, 'conformance on a phone');
  for (const name of ['按条款', '逐项'])
    assert.equal(
      await page.getByRole('region', { name }).evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
      0,
      `${name} is no list of cards on a phone`,
    );
  await page.context().close();
});

void test('[2.2.9-d] a problem is pointed out from a figure, issued with a date, answered by the department and accepted', async () => {
  const page = await walk.page();
  await beCalled(page, walk.address, supervision);
  await page.goto(`${walk.address}/accountability`);
  await page.getByLabel('自', { exact: true }).fill(dayIn(-60));
  const transferred = page
    .getByRole('region', { name: '各部门' })
    .getByRole('button', { name: /，转办 \d+：逐件/u })
    .first();
  const [unit = ''] = ((await transferred.getAttribute('aria-label')) ?? '').split('，');
  await transferred.click();
  await page.getByRole('checkbox').first().check();
  await page.getByLabel('问题', { exact: true }).fill('转办件久拖未报，以人手不足推诿');
  await page.getByRole('button', { name: '指出问题' }).click();
  await page.waitForURL(/\/cases\//u);
  const entry = page.url();
  await page.getByRole('heading', { name: `问责：${unit}（进展慢）` }).waitFor();
  await sound(page, 'entry');
  await page.getByLabel('整改要求').fill('报告原因，提出改进措施');
  await page.getByRole('button', { name: /^责成整改/u }).click();
  await page.getByText('请写明整改期限').waitFor();
  await page.getByLabel('整改期限').fill(dayIn(10));
  await page.getByRole('button', { name: /^责成整改/u }).click();
  await page
    .getByRole('button', { name: '督查催办' })
    .or(page.getByRole('button', { name: '督查催办…' }))
    .first()
    .waitFor();

  const department = await walk.page(390);
  await beCalled(department, walk.address, await deskOf(unit));
  await department.goto(entry);
  await department.getByLabel('原因').fill('经办人变动，未及时交接');
  await department.getByRole('button', { name: /^报告原因和改进意见/u }).click();
  await department.getByText('原因和改进意见都要写明').waitFor();
  await department.getByLabel('改进意见').fill('指定专人，每周报送');
  await sound(department, 'report on a phone');
  await department.getByRole('button', { name: /^报告原因和改进意见/u }).click();
  await department.getByText('整改核查').first().waitFor();
  await department.context().close();

  await page.reload();
  await page.getByText('指定专人，每周报送').first().waitFor();
  await sound(page, 'entry to be accepted');
  await page.getByRole('button', { name: /^整改合格/u }).click();
  const remark = page.getByLabel(/整改合格/u);
  await remark.fill('整改到位');
  await remark.press('Enter');
  await page.getByText('问责办结').first().waitFor();
  await page.context().close();
});
