import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { passingSheet, registration, request } from '../office/documents/samples.ts';
import { beCalled, openWalk, violations, type Walk } from './office.ts';

let walk: Walk;
before(async () => {
  walk = await openWalk();
});
after(() => walk.close());

const titles = ['泵站', '水厂', '水库', '河道', '管网'].map((what) => `关于修缮城东${what}经费安排的请示`);

/** An act or a page's data, asked as whoever is signed in. */
const asked = <T>(page: Page, path: string, body?: object): Promise<T> =>
  page.evaluate(
    async ([to, what]) => {
      const sent = what === null ? {} : { method: 'POST', body: JSON.stringify(what), headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() } }; // prettier-ignore
      const answer = await fetch(to, sent);
      if (!answer.ok) throw new Error(`${to}: ${await answer.text()}`);
      return (await answer.json()) as T;
    },
    [path, body ?? null] as const,
  );

/** Five papers of the Water Bureau, registered and on their way to the division. */
async function givenPapers(): Promise<void> {
  const page = await walk.page();
  await beCalled(page, walk.address, '周小满');
  for (const [i, title] of titles.entries()) {
    const items = { sender: '云栖市水务局', title, number: `云水务发〔2026〕${String(900 + i)}号` };
    const { caseId } = await asked<{ caseId: string }>(page, '/api/acts/documents/record-arrival', {
      input: { ...request, ...items },
    });
    const act = (name: string, input: object) => asked(page, `/api/acts/documents/${name}`, { caseId, input });
    await act('pass-review', { sheet: passingSheet });
    await act('register-document', { ...registration, ...items });
    await act('distribute-for-division', { opinion: '请提出分办意见' });
  }
}

/** The line of work of the vice mayor for the city, as the director of the office enters it. */
async function givenPortfolio(): Promise<void> {
  const page = await walk.page();
  await beCalled(page, walk.address, '方既明');
  const { people } = await asked<{ people: { id: string; name: string }[] }>(page, '/api/views/people');
  const personId = people.find(({ name }) => name === '沈怀瑾')?.id;
  const input = { relation: 'portfolio-vice-mayor', personId, of: 'water', fromOn: '2026-01-01' };
  await asked(page, '/api/acts/people/relate', { input });
}

const onDesk = (page: Page) => page.locator('#on-the-desk').innerText();
const suggestions = (page: Page) => page.getByRole('region', { name: '建议' }).getByRole('listitem');

/** Goes to the first of the five papers that still waits, down the queue with j or up with k. */
async function goToOurs(page: Page, done: ReadonlySet<string>): Promise<string> {
  const left = titles.filter((title) => !done.has(title));
  const lines = page.locator('ol.queue li');
  const ours = lines.filter({ hasText: new RegExp(left.join('|'), 'u') });
  await ours.first().waitFor();
  const place = (line: Locator) => line.evaluate((li) => [...(li.parentElement?.children ?? [])].indexOf(li));
  const current = () => place(lines.filter({ has: page.locator('[aria-current]') }));
  // The queue may move on its own while the walk is under way, so each step looks again at where it stands.
  for (const end = Date.now() + 60_000; Date.now() < end;) {
    const at = await current();
    const way = (await place(ours.first())) - at;
    if (way === 0) return onDesk(page);
    await page.keyboard.press(way > 0 ? 'j' : 'k');
    for (let waited = 0; waited < 20 && (await current()) === at; waited += 1) await page.waitForTimeout(50);
  }
  throw new Error('None of the five papers came to lie on the desk.');
}

/** Goes down the queue to the first paper that waits for its division, with j. */
async function goToDivision(page: Page): Promise<void> {
  await page.locator('#on-the-desk').waitFor();
  for (let i = await page.locator('ol.queue li').count(); i > 0; i -= 1) {
    if (await page.getByLabel('分管领导').waitFor({ timeout: 1_500 }).then(() => true, () => false)) return; // prettier-ignore
    await page.keyboard.press('j');
  }
  throw new Error('No paper waits for its division.');
}

/** Takes the suggestion of a kind by its number, and finds its reason beside it before anything is filled. */
async function take(page: Page, kind: string, reason: RegExp): Promise<void> {
  const line = suggestions(page).filter({ has: page.locator('button', { hasText: kind }) }).first(); // prettier-ignore
  await line.waitFor();
  assert.match(await line.locator('small').innerText(), reason);
  assert.equal(await line.getByRole('button').getAttribute('aria-pressed'), 'false');
  await page.keyboard.press(await line.locator('kbd').innerText());
  await line.locator('button[aria-pressed=true]').waitFor();
  await page.getByText('依据：').first().waitFor();
}

async function sign(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await page.getByRole('status').filter({ hasText: title }).waitFor();
  await page.waitForFunction((before) => document.querySelector('#on-the-desk')?.textContent !== before, title);
}

async function write(page: Page, text: string): Promise<void> {
  await page.keyboard.press('e');
  await page.keyboard.insertText(text);
  await page.keyboard.press('Escape');
}

void test('[2.2.3.2.2-b] five papers are divided and proposed with the keyboard alone, each suggestion with its reason', async () => {
  await givenPapers();
  await givenPortfolio();
  const deputy = await walk.page();
  await beCalled(deputy, walk.address, '宋以宁');
  await deputy.keyboard.press('v');
  await deputy.getByRole('heading', { level: 1, name: '审核台' }).waitFor();
  await deputy.locator('#on-the-desk').waitFor();
  const divided = new Set<string>();
  while (divided.size < titles.length) {
    const title = await goToOurs(deputy, divided);
    await suggestions(deputy).first().waitFor();
    assert.equal(await deputy.getByLabel('分管领导').inputValue(), '', 'no leader is preselected');
    assert.equal(await deputy.getByLabel('分办意见').inputValue(), '', 'no opinion is filled in');
    await take(deputy, '沈怀瑾', divided.size === 0 ? /分管“市水务局”/u : /分管“市水务局”[^]*标题相近[^]*件来文中有 \d+ 件如此/u); // prettier-ignore
    if (divided.size === 0) await write(deputy, '属城市供水设施修缮，请分管副市长牵头，水务局提出方案');
    else await take(deputy, '供水设施修缮', /标题相近/u);
    await sign(deputy, title);
    divided.add(title);
  }

  const counterpart = await walk.page();
  await beCalled(counterpart, walk.address, '韩征');
  await counterpart.keyboard.press('v');
  await counterpart.locator('#on-the-desk').waitFor();
  const proposed = new Set<string>();
  while (proposed.size < titles.length) {
    const title = await goToOurs(counterpart, proposed);
    await suggestions(counterpart).first().waitFor();
    assert.equal(await counterpart.getByLabel('拟办意见').inputValue(), '');
    await take(counterpart, '沈怀瑾', /由宋以宁分办至该领导/u);
    if (proposed.size === 0) await write(counterpart, '建议由水务局会同财政局核定经费，十日内报方案');
    else await take(counterpart, '核定经费', /标题相近/u);
    await sign(counterpart, title);
    proposed.add(title);
  }
});

void test('the letters go through the whole queue and back, whatever is to be done with a paper; e goes in and Esc comes out', async () => {
  const page = await walk.page();
  await beCalled(page, walk.address, '韩征');
  await page.goto(`${walk.address}/review`);
  const lines = page.locator('ol.queue li');
  const current = lines.filter({ has: page.locator('[aria-current]') });
  await current.waitFor();
  const steps = await lines.locator('span:nth-child(2)').allInnerTexts();
  assert.ok(steps.includes('职责审核（副秘书长）'), steps.join());
  const subjects = await lines.allInnerTexts();
  const isAt = async (i: number) => {
    await lines.nth(i).locator('[aria-current]').waitFor();
    await page.getByRole('region', { name: /^(?:可办事项|建议)$/u }).waitFor();
    assert.ok(subjects[i]?.includes(await onDesk(page)));
  };
  for (let i = 0; i < subjects.length; i += 1) {
    await isAt(i);
    if (steps[i] === '职责审核（副秘书长）') {
      await page.keyboard.press('e');
      await page.keyboard.insertText('属该局职责');
      assert.equal(await page.locator('article textarea').first().inputValue(), '属该局职责');
      await page.keyboard.press('Escape');
    }
    await page.keyboard.press('j');
  }
  for (let i = subjects.length - 1; i >= 0; i -= 1) {
    await isAt(i);
    await page.keyboard.press('k');
  }
  await isAt(0);
  // Two presses before anything is drawn again are two papers.
  await page.evaluate(() => {
    for (const key of ['j', 'j']) window.dispatchEvent(new KeyboardEvent('keydown', { key }));
  });
  await isAt(Math.min(2, subjects.length - 1));
});

void test('[2.2.3.2.2-d] an opinion that only passes the paper on is shown with source, facts and remedy, and not signed', async () => {
  const page = await walk.page();
  await beCalled(page, walk.address, '宋以宁');
  await page.keyboard.press('v');
  await goToDivision(page);
  const title = await onDesk(page);
  await page.getByLabel('分管领导').selectOption({ index: 1 });
  await page.getByLabel('分办意见').fill('请领导阅示');
  await page.getByText('写明建议怎么办').waitFor();
  const refused = page.waitForResponse((answer) =>
    /\/api\/acts\/documents\/divide(?:-for-pre-review)?$/u.test(answer.url()),
  );
  await page.keyboard.press('Control+Enter');
  assert.equal((await refused).status(), 422);
  assert.equal(await onDesk(page), title);
});

for (const [look, type] of [
  ['light', 'standard'],
  ['dark', 'large'],
] as const) {
  void test(`the desk breaks no rule of accessibility, ${look} and ${type}, and fits a phone`, async () => {
    for (const width of [1440, 390]) {
      const page = await walk.page(width);
      await page.addInitScript(
        ([l, t]) => {
          localStorage.setItem('look', l);
          localStorage.setItem('type', t);
        },
        [look, type] as const,
      );
      await beCalled(page, walk.address, '宋以宁');
      await page.goto(`${walk.address}/review`);
      await goToDivision(page);
      await page.getByRole('region', { name: '建议' }).waitFor();
      assert.deepEqual(await violations(page), []);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(over <= 0, `${String(over)} px too wide at ${String(width)}`);
    }
  });
}
