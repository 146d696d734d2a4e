import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { beCalled, openWalk, violations, type Walk } from './office.ts';

let walk: Walk;
before(async () => {
  walk = await openWalk();
});
after(() => walk.close());

const paper = `云栖市水务局文件

云水务发〔2026〕88号

云栖市水务局关于冬季供水管网抢修经费的请示

市人民政府：

    因寒潮影响，城区供水管网多处冻裂，恳请安排抢修经费。妥否，请批示。

云栖市水务局
2026年11月20日

（联系人：王工，电话：0000-8612345）
`;

void test('[2.2.2.2-a] a paper is read, reviewed, registered and distributed with the keyboard alone', async () => {
  const page = await walk.page();
  await beCalled(page, walk.address, '周小满');
  await page.keyboard.press('n');
  await page.getByRole('heading', { name: '来文登记' }).waitFor();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '云水务发〔2026〕88号 100%#请示.txt', mimeType: 'text/plain', buffer: Buffer.from(paper) });
  await page.getByLabel('标题').and(page.locator('input')).waitFor();
  await page.waitForFunction(() =>
    [...document.querySelectorAll('input')].some(({ value }) => value.includes('抢修经费')),
  );
  assert.equal(await page.getByLabel('来文字号').inputValue(), '云水务发〔2026〕88号');
  for (const confirm of await page.getByRole('button', { name: '确认' }).all()) await confirm.press('Enter');
  const begin = Date.now();
  await page.keyboard.press('Alt+s');
  await page.getByRole('group', { name: '初审' }).waitFor();
  await page.locator('h1').click();
  await page.keyboard.press('y');
  await page.getByLabel('行文依据', { exact: true }).fill('供水条例');
  await page.getByRole('button', { name: '初审通过' }).press('Enter');
  await page.getByRole('group', { name: '签收登记' }).waitFor();
  await page.getByRole('button', { name: '签收登记' }).press('Enter');
  await page.getByRole('group', { name: '分送' }).waitFor();
  await page.getByLabel('分送意见').fill('请提出拟办意见');
  await page.getByRole('button', { name: '分送拟办' }).press('Enter');
  await page.getByText('交接在途').first().waitFor();
  assert.ok(Date.now() - begin < 30_000, 'under 30 seconds for a read document');
  assert.match(await page.locator('main').innerText(), /收文号\s*\d+/);
});

const pages = ['/', '/intake', '/register', '/where', '/statistics', '/calendar', '/people', '/regulation'];

for (const [look, type] of [
  ['light', 'standard'],
  ['dark', 'large'],
] as const) {
  void test(`no page breaks a rule of accessibility, ${look} and ${type}`, async () => {
    const page = await walk.page();
    await page.addInitScript(
      ([l, t]) => {
        localStorage.setItem('look', l ?? '');
        localStorage.setItem('type', t ?? '');
      },
      [look, type],
    );
    await page.goto(walk.address);
    await page.getByRole('button').filter({ hasText: '周小满' }).first().waitFor();
    assert.deepEqual(await violations(page), [], 'sign-in');
    await beCalled(page, walk.address, '周小满');
    const first = await page.locator('td a').first().getAttribute('href');
    for (const path of [...pages, first ?? '/']) {
      await page.goto(walk.address + path);
      await page.locator('h1').waitFor();
      await page.waitForLoadState('networkidle').catch(() => undefined);
      assert.deepEqual(await violations(page), [], path);
    }
  });
}

void test('on a phone no page scrolls sideways', async () => {
  const page = await walk.page(390);
  await beCalled(page, walk.address, '宋以宁');
  for (const path of pages) {
    await page.goto(walk.address + path);
    await page.locator('h1').waitFor();
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(over <= 0, `${path} is ${String(over)} px too wide`);
  }
});
