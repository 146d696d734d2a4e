import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { BrowserContext, Page, Request } from 'playwright-core';
import type { CaseSeen } from '../contract/views/case.ts';
import { failingSheet, passingSheet, request } from '../office/documents/samples.ts';
import { beCalled, openWalk, violations, type Walk } from './office.ts';

let walk: Walk;
before(async () => {
  walk = await openWalk();
});
after(() => walk.close());

/** Light and standard on a desk; dark and large on a phone; and no sideways scroll on the phone in either. */
const looks = [
  ['light', 'standard', 1440],
  ['light', 'standard', 390],
  ['dark', 'large', 390],
] as const;

async function holds(page: Page, name: string): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  for (const [look, type, width] of looks) {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(
      ([l, t]) => {
        document.documentElement.dataset.look = l;
        document.documentElement.dataset.type = t;
      },
      [look, type] as const,
    );
    const place = `${name}, ${look}, ${type}, ${String(width)} px`;
    if (width === 390) {
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(over <= 0, `${place}: ${String(over)} px too wide`);
    }
    if (width === 1440 || look === 'dark') assert.deepEqual(await violations(page), [], place);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

/** What each page has asked the office for and not got yet; of scripts and of the stream no end is told. */
const underWay = new WeakMap<Page, Set<Request>>();

async function openPage(): Promise<Page> {
  const page = await walk.page();
  const asked = new Set<Request>();
  underWay.set(page, asked);
  page.on('request', (one) => {
    if (['fetch', 'xhr'].includes(one.resourceType())) asked.add(one);
  });
  for (const end of ['requestfinished', 'requestfailed'] as const)
    page.on(end as 'requestfinished', (one) => asked.delete(one));
  return page;
}

/** Nothing is under way, three looks long: an answer may ask for more. */
async function settled(page: Page): Promise<void> {
  for (let calm = 0, looks = 0; calm < 3 && looks < 100; looks += 1) {
    await page.waitForTimeout(50);
    calm = underWay.get(page)?.size === 0 ? calm + 1 : 0;
  }
}

async function visit(page: Page, path: string, name = path): Promise<void> {
  await page.goto(walk.address + path);
  await page.locator('h1').waitFor();
  await settled(page);
  await holds(page, name);
}

async function as(name: string): Promise<Page> {
  const page = await openPage();
  await beCalled(page, walk.address, name);
  await page.locator('main h1').waitFor();
  return page;
}

/** Does an act as whoever is signed in; the case in which it was done. */
async function did(context: BrowserContext, act: string, envelope: object): Promise<string> {
  const answer = await context.request.post(`${walk.address}/api/acts/${act}`, {
    data: envelope,
    headers: { origin: walk.address },
  });
  assert.equal(answer.status(), 200, `${act}: ${await answer.text()}`);
  return ((await answer.json()) as { caseId: string }).caseId;
}

/** What the session's answer says, with something else in it: the entrance as an office that was set up sees it. */
async function entranceWith(more: object): Promise<Page> {
  const page = await openPage();
  await page.route('**/api/session', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...((await answer.json()) as object), ...more } });
  });
  return page;
}

void test('every way in breaks no rule of accessibility and fits a phone', async () => {
  const page = await openPage();
  await visit(page, '/', 'demonstration');
  await visit(page, '/first-password?token=x', 'first password');
  await page.getByLabel('设置密码').fill('a');
  await page.getByLabel('再输入一次').fill('b');
  await page.keyboard.press('Enter');
  await page.getByText('未能完成').waitFor();
  await holds(page, 'first password, refused');
  await visit(page, '/first-password', 'first password without its link');
  await visit(await entranceWith({ mode: 'office' }), '/', 'login and password');
  const expired = { mode: 'office', person: { id: '0', name: '周小满' }, mustChangePassword: true };
  await visit(await entranceWith(expired), '/', 'password that has run out');
  const out = await as('周小满');
  await out.evaluate(() => fetch('/api/session', { method: 'DELETE' }));
  await out.keyboard.press('g');
  await out.getByRole('dialog').waitFor();
  await holds(out, 'signed out');
});

void test('every page of the clerk breaks no rule of accessibility and fits a phone', async () => {
  const page = await as('周小满');
  await page.locator('td a').first().waitFor();
  await holds(page, 'inbox');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: '快捷键' }).waitFor();
  await holds(page, 'keys');
  await page.keyboard.press('Escape');
  await page.getByTitle('为何是此时').first().click();
  await page.locator('dialog[open] dl').waitFor();
  await holds(page, 'why then');
  await page.keyboard.press('Escape');
  for (const path of [
    '/register',
    '/search',
    '/where',
    '/dashboard',
    '/calendar',
    '/people',
    '/notices',
    '/notices/choice',
    '/nowhere',
  ])
    await visit(page, path);
  await visit(page, '/cases/00000000-0000-7000-8000-00000000dead', 'a case that is not there');
  for (const path of ['/admin/system', '/admin/security', '/admin/audit'])
    await visit(page, path, `not yours: ${path}`);
  await page.goto(`${walk.address}/intake`);
  for (const way of await page.getByRole('radio').all()) {
    await way.check();
    await holds(page, `intake, ${await way.evaluate((input) => input.parentElement?.textContent ?? '')}`);
  }
  await page.getByRole('radio').first().check();
  const text =
    '云栖市水务局文件\n\n云水务发[2026]第9号\n\n关于抢修供水管网的请示\n\n市人民政府：\n妥否，请批示。\n2026年11月20日\n';
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '请示.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await page.getByText('识读').first().waitFor();
  await holds(page, 'intake of a read paper');
});

void test('every kind of step breaks no rule of accessibility and fits a phone', async (t) => {
  const page = await as('周小满');
  const context = page.context();
  const arrive = (more: object) => did(context, 'documents/record-arrival', { input: { ...request, ...more } });
  const review = await arrive({ number: '云水务发〔2026〕901号', title: '关于一号泵站的请示' });
  const returned = await arrive({ number: '云水务发〔2026〕902号', title: '关于二号泵站的请示' });
  await did(context, 'documents/return-to-sender', {
    caseId: returned,
    input: { sheet: failingSheet, remark: '请重报' },
  });
  const registration = await arrive({ number: '云水务发〔2026〕903号', title: '关于三号泵站的请示' });
  await did(context, 'documents/pass-review', { caseId: registration, input: { sheet: passingSheet } });
  for (const [name, id] of Object.entries({ review, returned, registration })) await visit(page, `/cases/${id}`, name);
  await page.goto(`${walk.address}/cases/${review}`);
  await page.getByRole('button', { name: '初审通过' }).press('Enter');
  await page.getByText('未能完成').or(page.getByText('不符合规定')).first().waitFor();
  for (const tick of await page.getByRole('checkbox').all()) await tick.check();
  await holds(page, 'the whole sheet, refused');
  await visit(page, `/cases/${returned}/return-slip`, 'return slip');
  for (const [step, id] of Object.entries(await steps(context))) {
    t.diagnostic(`looked at a case in the step ${step}`);
    await visit(page, `/cases/${id}`, `step ${step}`);
  }
});

async function seen<Seen>(context: BrowserContext, view: string): Promise<Seen> {
  const answer = await context.request.get(`${walk.address}/api/views/${view}`);
  assert.equal(answer.status(), 200, view);
  return (await answer.json()) as Seen;
}

/** A case of each step that the register knows. */
async function steps(context: BrowserContext): Promise<Record<string, string>> {
  const { lines } = await seen<{ lines: { step: string; caseId: string }[] }>(context, 'register?limit=500');
  return Object.fromEntries(lines.map(({ step, caseId }) => [step, caseId]));
}

/** The requests for an opinion on the paper that asks for one about this, as the deputy for documents sees them. */
async function consulted(context: BrowserContext, about: string): Promise<CaseSeen> {
  const { lines } = await seen<{ lines: { caseId: string }[] }>(context, `register?q=${encodeURIComponent(about)}`);
  return seen(context, `case?id=${lines[0]?.caseId ?? ''}`);
}

void test('every page of a consultation breaks no rule of accessibility and fits a phone', async () => {
  const owner = await as('宋以宁');
  const asked = await consulted(owner.context(), '特色商品展销会');
  await owner.goto(`${walk.address}/cases/${asked.id}`);
  await owner.getByRole('button', { name: '不采纳' }).first().waitFor();
  await owner.getByLabel(/^选择催办/u).check();
  await owner.getByRole('button', { name: '催办意见…' }).click();
  await holds(owner, 'opinions that are asked, weighed and urged');
  const { consultations } = await consulted(owner.context(), '第三小学');
  const deemed = consultations.filter(({ stance }) => stance === 'deemed');
  assert.equal(deemed.length, 2);
  await visit(owner, `/cases/${deemed[0]?.caseId ?? ''}/evidence`, 'what a deemed consent stands on');
  await visit(owner, `/cases/${deemed[1]?.caseId ?? ''}`, 'a deemed consent');
  assert.equal(await owner.getByRole('link', { name: '来文全部经过' }).count(), 1);
  const open = asked.consultations.find(({ step }) => step === 'asked');
  const { tasks } = await seen<CaseSeen>(owner.context(), `case?id=${open?.caseId ?? ''}`);
  const desk = await as(tasks[0]?.heldBy.holders[0]?.name ?? '');
  await desk.goto(`${walk.address}/cases/${open?.caseId ?? ''}`);
  await desk.getByRole('button', { name: '说明情况并承诺时间…' }).click();
  await holds(desk, 'a department that is asked');
  assert.equal(await desk.getByRole('link', { name: '来文全部经过' }).count(), 0);
  await owner.context().close();
  await desk.context().close();
});

void test('every page of leaders, secretaries, departments and administrators breaks no rule and fits a phone', async () => {
  const people: Record<string, string[]> = {
    江望舒: ['/', '/dashboard'],
    宋以宁: ['/'],
    林若谷: ['/register', '/dashboard?figure=late'],
    秦越: ['/intake'],
    易新: ['/', '/intake'],
    尤长风: ['/', '/send'],
    管系统: ['/', '/admin/system', '/dashboard', '/calendar'],
    严致远: ['/supervision'],
    管安全: ['/admin/security', '/people'],
    管审计: ['/admin/audit'],
    方既明: ['/people'],
  };
  for (const [name, paths] of Object.entries(people)) {
    const page = await as(name);
    for (const path of paths) await visit(page, path, `${name} ${path}`);
    await page.goto(`${walk.address}/inbox`);
    await page.getByRole('heading', { name: '待办', exact: true }).waitFor();
    await settled(page);
    const first = await page
      .locator('td a')
      .first()
      .getAttribute('href', { timeout: 500 })
      .catch(() => null);
    if (first !== null) await visit(page, first, `${name}, first case`);
    await page.context().close();
  }
});

void test('[0.0-b] the regulation shows its purpose and three domains, and every module links to its part', async (t: TestContext) => {
  const page = await as('周小满');
  await page.goto(`${walk.address}/regulation`);
  const main = page.locator('main');
  await main.getByText('使会议、公文和公务活动三项工作规范、有序、高效').first().waitFor();
  const domains = { 会议: '1', 公文: '2', 公务活动: '3' };
  for (const [domain, part] of Object.entries(domains)) {
    const link = main.getByRole('link', { name: new RegExp(`^第.部分 ${domain}$`, 'u') });
    assert.equal(await link.getAttribute('href'), `#part-${part}`);
    await main.getByRole('heading', { name: domain, level: 2 }).first().waitFor();
  }
  await holds(page, 'regulation');
  const listed = await main.locator('dd a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  for (const path of ['/', '/intake', '/register', '/where', '/dashboard']) {
    assert.ok(listed.includes(path), `${path} stands under its part`);
    await page.goto(walk.address + path);
    await page.locator('footer').getByRole('link', { name: '第二部分 公文' }).click();
    await page.locator('#part-2').waitFor();
    await page.waitForFunction(
      () => Math.abs(document.querySelector('#part-2')?.getBoundingClientRect().top ?? 9e9) < 900,
    );
    assert.equal(new URL(page.url()).hash, '#part-2');
  }
  t.diagnostic(`${String(listed.length)} modules link to their part`);
});

void test('[0.0-a] whoever is bound is told the Measures’ own place with every limit', async () => {
  const page = await as('尤长风');
  await page.locator('td a').first().click();
  await page.getByRole('button', { name: '为何是此时' }).first().click();
  assert.match(await page.locator('dialog[open] h3').first().innerText(), /嘉政办发〔2017〕109号 .+/u);
});

void test('the first inbox page is small, and its largest paint is measured at a quarter of the speed', async (t) => {
  const page = await as('周小满');
  const cookies = await page.context().cookies();
  const fresh = await openPage();
  await fresh.context().addCookies(cookies);
  const session = await fresh.context().newCDPSession(fresh);
  await session.send('Network.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  const packed: string[] = [];
  fresh.on('response', (response) => {
    if (response.url().endsWith('.js')) packed.push(response.headers()['content-encoding'] ?? 'none');
  });
  await fresh.addInitScript(() => {
    new PerformanceObserver((list) => {
      document.documentElement.dataset.lcp = String(list.getEntries().at(-1)?.startTime);
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
  await fresh.goto(walk.address);
  await fresh.locator('td a').first().waitFor();
  await fresh.waitForTimeout(1500);
  const lcp = Number(await fresh.evaluate(() => document.documentElement.dataset.lcp));
  t.diagnostic(
    `first inbox page: ${(bytes / 1024).toFixed(0)} KB transferred, LCP ${lcp.toFixed(0)} ms at 4× CPU slowdown`,
  );
  assert.ok(lcp > 0, 'a largest paint was seen');
  assert.ok(packed.includes('br'), `scripts came as ${packed.join(', ')}`);
  assert.ok(bytes > 10_000 && bytes <= 400 * 1024, `${String(bytes)} bytes`);
});
