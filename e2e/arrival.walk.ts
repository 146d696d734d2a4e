import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FileChooser, Page } from 'playwright-core';
import { enter, openWalk, tabTo, type Walk, write } from './office.ts';

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

/** Signed in with the keyboard, on a page that notes any use of a mouse. */
async function clerk(): Promise<Page> {
  const page = await walk.page();
  await page.addInitScript(() => {
    for (const kind of ['pointerdown', 'mousedown', 'click'] as const)
      window.addEventListener(
        kind,
        (event) => {
          // A click that a key makes has no pointer behind it.
          if (!(event instanceof PointerEvent) || event.pointerType !== '')
            document.documentElement.dataset.mouse = kind;
        },
        true,
      );
  });
  await page.goto(walk.address);
  await enter(page, page.getByRole('button').filter({ hasText: '周小满' }));
  await page.getByRole('heading', { name: '待办', exact: true }).waitFor();
  return page;
}

async function withoutMouse(page: Page): Promise<void> {
  assert.equal(await page.evaluate(() => document.documentElement.dataset.mouse), undefined);
}

/** A paper typed in by hand; the case's page comes up. */
async function takeIn(page: Page, title: string): Promise<void> {
  await page.keyboard.press('n');
  await page.getByRole('heading', { name: '来文登记' }).waitFor();
  await write(page, page.getByLabel('来文机关', { exact: true }), '云栖市水务局');
  await write(page, page.getByLabel('标题', { exact: true }), title);
  await page.keyboard.press('Alt+s');
  await page.getByRole('group', { name: '初审' }).waitFor();
}

/** Leaves the field, so that single letters are keys again. */
const rest = (page: Page) => tabTo(page, page.getByRole('button', { name: '七项均为“是”' }));

async function passAndRegister(page: Page): Promise<void> {
  await rest(page);
  await page.keyboard.press('y');
  await enter(page, page.getByRole('button', { name: '初审通过' }));
  await page.getByRole('group', { name: '签收登记' }).waitFor();
  await enter(page, page.getByRole('button', { name: '签收登记' }));
  await page.getByRole('group', { name: '分送' }).waitFor();
}

/** Opens the choice of files with Tab and Enter; again where a draft that came late has taken the focus away. */
async function chooserByKeys(page: Page): Promise<FileChooser> {
  for (let i = 0; i < 5; i += 1) {
    await tabTo(page, page.locator('input[type=file]'));
    const opened = page.waitForEvent('filechooser', { timeout: 5_000 }).catch(() => null);
    await page.keyboard.press('Enter');
    const chooser = await opened;
    if (chooser) return chooser;
  }
  throw new Error('Enter opens no choice of files.');
}

void test('[2.2.2.2-a] a read paper is reviewed, registered and distributed in under 30 seconds with the keyboard alone', async (t) => {
  const page = await clerk();
  await page.keyboard.press('n');
  const chooser = await chooserByKeys(page);
  const name = '云水务发〔2026〕88号 100%#请示.txt';
  await chooser.setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(paper) });
  const title = page.getByLabel('标题').and(page.locator('input'));
  await page.waitForFunction(() =>
    [...document.querySelectorAll('input')].some(({ value }) => value.includes('抢修经费')),
  );
  const begin = Date.now();
  assert.match(await title.inputValue(), /抢修经费/u);
  assert.equal(await page.getByLabel('来文字号').inputValue(), '云水务发〔2026〕88号');
  for (let doubts = await page.getByRole('button', { name: '确认' }).count(); doubts > 0; doubts -= 1)
    await page.keyboard.press('Alt+c');
  await page.keyboard.press('Alt+s');
  await page.getByRole('group', { name: '初审' }).waitFor();
  await rest(page);
  await page.keyboard.press('y');
  await write(page, page.getByLabel('行文依据', { exact: true }), '供水条例');
  await enter(page, page.getByRole('button', { name: '初审通过' }));
  await page.getByRole('group', { name: '签收登记' }).waitFor();
  await enter(page, page.getByRole('button', { name: '签收登记' }));
  await page.getByRole('group', { name: '分送' }).waitFor();
  await write(page, page.getByLabel('分送意见'), '请提出拟办意见');
  // The letter belongs to the form while it is there, not to the page of that letter.
  await tabTo(page, page.getByRole('button', { name: /^分送(?:拟办|分办)/u }));
  await page.keyboard.press('b');
  await page.getByText('交接在途').first().waitFor();
  const took = Date.now() - begin;
  t.diagnostic(`read, reviewed, registered and distributed in ${(took / 1000).toFixed(1)} s`);
  assert.ok(took < 30_000, 'under 30 seconds for a read document');
  assert.match(await page.locator('main').innerText(), /收文号\s*\d+/u);
  assert.equal(await page.getByRole('link', { name }).getAttribute('download'), name);
  await withoutMouse(page);
});

void test('[2.2.1-c] a paper that fails is returned with its slip, with the keyboard alone', async () => {
  const page = await clerk();
  await takeIn(page, '关于增设下属机构的报告');
  const rules = page.getByRole('radiogroup', { name: '内容合乎行文规则' });
  await tabTo(page, rules.getByLabel('未核对'));
  await page.keyboard.press('ArrowLeft');
  assert.ok(await rules.getByLabel('否').isChecked());
  await write(page, page.getByLabel('答“否”的理由'), '未写明行文依据');
  await enter(page, page.getByRole('button', { name: '退回来文单位' }));
  await enter(page, page.getByRole('link', { name: '退文单' }));
  await page.getByRole('heading', { name: '退文单' }).waitFor();
  await page.getByText('未写明行文依据').first().waitFor();
  await withoutMouse(page);
});

void test('[2.2.2-b] a paper goes to its readers, and another to a department, with the keyboard alone', async () => {
  const page = await clerk();
  await takeIn(page, '关于冬季供水情况的报告（一）');
  await passAndRegister(page);
  await write(page, page.getByLabel('分送意见'), '请阅');
  await tabTo(page, page.getByLabel('江望舒'));
  await page.keyboard.press('Space');
  await page.keyboard.press('Alt+r');
  await page.getByText('江望舒 未阅').waitFor();
  await takeIn(page, '关于冬季供水情况的报告（二）');
  await passAndRegister(page);
  await write(page, page.getByLabel('分送意见'), '请办理');
  await tabTo(page, page.getByRole('combobox', { name: '部门' }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Alt+d');
  await page.getByText('转部门办理').first().waitFor();
  await withoutMouse(page);
});

void test('[2.2.1-f] a classified paper is entered and filed with the keyboard alone', async () => {
  const page = await clerk();
  await page.keyboard.press('n');
  await tabTo(page, page.getByRole('radio', { name: '登记来文', exact: true }));
  await page.keyboard.press('ArrowRight');
  await write(page, page.getByLabel('来文机关', { exact: true }), '省委办公厅');
  await write(page, page.getByLabel('代码'), 'M-9001');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'M-9001' }).waitFor();
  await withoutMouse(page);
});

void test('[2.2-b] the inbox, the register and the whereabouts are walked by keys, and the keys are listed', async () => {
  const page = await clerk();
  const current = page.locator('tr[aria-current=true] a');
  await current.waitFor();
  await page.keyboard.press('j');
  const second = await current.innerText();
  await page.keyboard.press('k');
  assert.notEqual(await current.innerText(), second);
  await page.keyboard.press('j');
  await page.keyboard.press('o');
  await page.getByRole('heading', { name: second }).waitFor();
  // Before it stands how many notices nobody has opened yet.
  assert.equal((await page.title()).replace(/^\(\d+\) /u, ''), `${second} · 政办`);
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: '快捷键' });
  await help.getByText('收文登记簿').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.getByRole('heading', { name: '收文登记簿' }).waitFor();
  const title = await page.locator('td.main a').first().innerText();
  await write(page, page.getByLabel('标题或字号'), title);
  await page.waitForFunction(
    (wanted) => [...document.querySelectorAll('td.main a')].every(({ textContent }) => textContent === wanted),
    title,
  );
  await tabTo(page, page.getByRole('link', { name: '导出表格' }));
  await page.keyboard.press('w');
  await page.getByRole('heading', { name: '公文去向' }).waitFor();
  await withoutMouse(page);
});
