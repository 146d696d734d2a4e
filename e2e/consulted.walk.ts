import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { clocksOf, does, moveFarTo, shows, turnOf } from './case-page.ts';
import { asks, asksUrgently, on, promises, requestsOf, says, urgesAll } from './consulted.ts';
import { acknowledges, deskOf, handles, partsOf, passes } from './handed-out.ts';
import { type MovedOffice, openMovedOffice } from './moved-office.ts';
import { arrives, distributes, reviews } from './two-papers.ts';

let office: MovedOffice;
before(async () => {
  office = await openMovedOffice('2026-03-11T09:00');
});
after(() => office.close());

const clerk = '周小满';
const proposer = '韩征';
const viceMayor = '沈怀瑾';
const secretariat = '许言之';
const answering = '市财政局';
const promising = '市应急管理局';
const silent = '市住房和城乡建设局';
const three = [answering, promising, silent];
let paper = '';
let requests: Record<string, string> = {};

const of = (unit: string): string => requests[unit] ?? '';
const step = (who: string, caseId: string, act: (page: Page) => Promise<void>) => on(office, who, caseId, act);
const asDeskOf = async (unit: string, act: (page: Page) => Promise<void>) =>
  step(await deskOf(office, unit), of(unit), act);

void test('an urgent request arrives, is proposed, and the vice mayor wants three opinions first, on his telephone', async () => {
  paper = await turnOf(office, clerk, (page) => arrives(page, asksUrgently));
  await step(clerk, paper, async (page) => {
    await reviews(page, asksUrgently);
    await distributes(page, '分送分办', '分送拟办', '分办');
  });
  await step('宋以宁', paper, async (page) => {
    await page.getByLabel('分办意见').fill('属城乡建设领域，供水抢修，请按职责提出意见。');
    await page.getByLabel('分管领导').selectOption(viceMayor);
    await does(page, '签署分办意见', '拟办');
  });
  await step(proposer, paper, async (page) => {
    await page.getByLabel('拟办意见').fill('建议同意启动抢修，经费由市财政局会同有关部门提出意见后安排。');
    await does(page, '签署拟办意见', '呈批');
  });
  await step(clerk, paper, (page) => does(page, '呈批', '领导批示'));
  await moveFarTo(office, '2026-03-11T10:00');
  await step(viceMayor, paper, async (page) => {
    await page.getByLabel('同意', { exact: true }).check();
    await page.getByLabel('批示意见').fill('同意。请财政、应急、住建三局先提意见，由水务局牵头抢修。');
    for (const unit of [...three, '市水务局']) await page.getByLabel('批转单位').selectOption(unit);
    await page.getByLabel('牵头 市水务局').check();
    await does(page, '签署批示', '批后送回');
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  });
});

void test('[2.2.6.4-c] three departments are asked on the instruction: an urgent request goes out with its reply time only', async () => {
  await moveFarTo(office, '2026-03-11T10:20');
  await step(clerk, paper, async (page) => {
    await does(page, '收回批件', '批后转办');
    await asks(page, three, '请就抢修经费和施工组织提出意见', '2026-03-13T12:00');
    for (const unit of three)
      await page
        .getByRole('listitem')
        .filter({ hasText: `${unit} 提意见 请就抢修经费` })
        .waitFor();
  });
  requests = await requestsOf(office, paper);
  assert.deepEqual(Object.keys(requests).toSorted(), three.toSorted());
  await asDeskOf(answering, async (page) => {
    await shows(page, {
      step: '待回复',
      desk: answering,
      limits: { 到期前首次催办: '3月12日 23:35', 紧急征求意见答复: '3月13日 12:00' },
    });
    assert.equal(await page.getByText(promising).count(), 0);
  });
});

void test('[2.2.6.5-a] [2.2.6.5-b] all three are urged in time; one answers, one promises a later day', async () => {
  await moveFarTo(office, '2026-03-12T09:30');
  await step(secretariat, paper, (page) => urgesAll(page, three, '请按时回复'));
  await asDeskOf(answering, async (page) => {
    await page.getByText('第1次催办').waitFor();
    await says(page, '回复意见', '不同意', '年度预算未列此项，应先动用应急维修资金。');
    await page.locator('main h1 + p').filter({ hasText: '环节 已答复' }).waitFor();
  });
  await asDeskOf(promising, (page) => promises(page, '2026-03-16', '正在现场处置'));
});

void test('[2.2.6.5-c] the silent one may answer until the close of business after the urging, then the clock records its consent', async () => {
  await moveFarTo(office, '2026-03-13T18:00');
  await asDeskOf(silent, async (page) => {
    await page.getByRole('button', { name: '回复意见' }).waitFor();
  });
  await moveFarTo(office, '2026-03-16T08:30');
  await step(clerk, paper, async (page) => {
    const row = page.getByRole('row').filter({ hasText: silent });
    await row.getByText('视为同意', { exact: false }).first().waitFor();
    assert.equal(await page.getByRole('row').filter({ hasText: promising }).getByText('视为同意').count(), 0);
    await row.getByRole('link', { name: '视为同意依据' }).click();
    await page.getByRole('heading', { name: '视为同意依据' }).waitFor();
    for (const fact of ['请就抢修经费和施工组织提出意见', '请按时回复', '3月13日 18:00'])
      await page.getByText(fact).first().waitFor();
  });
  await asDeskOf(silent, async (page) => {
    await page.getByText('已视为同意。补报的意见存档').waitFor();
    await says(page, '补报意见（存档）', '不同意', '施工须先办理占道审批。');
    await page.getByText('迟到的答复（存档）：').waitFor();
    await page.locator('main h1 + p').filter({ hasText: '环节 视为同意' }).waitFor();
  });
});

void test('[2.2.6.5-d] the promise is kept open through its day, and broken on the next: the paper is back in the section', async () => {
  await moveFarTo(office, '2026-03-16T18:00');
  await step(clerk, paper, async (page) => {
    await page.locator('main h1 + p').filter({ hasText: '环节 按批示征求意见' }).waitFor();
  });
  await moveFarTo(office, '2026-03-17T08:30');
  await step(clerk, paper, async (page) => {
    await page.locator('main h1 + p').filter({ hasText: '环节 批后转办' }).waitFor();
    const row = page.getByRole('row').filter({ hasText: promising });
    await row.getByRole('link', { name: '视为同意依据' }).click();
    await page.getByText('正在现场处置').waitFor();
  });
  const stances = await office.rows<{ unit: string; stance: string }>(
    'select u.zh as unit, r.stance from consultations r join units u on u.id = r.unit join cases c on c.id = r.case_id where c.parent = $1',
    [paper],
  );
  assert.deepEqual(Object.fromEntries(stances.map(({ unit, stance }) => [unit, stance])), {
    [answering]: 'disagree',
    [promising]: 'deemed',
    [silent]: 'deemed',
  });
});

void test('[2.2.3.2-a] [2.2.4.1-a] what one unit has against it is weighed before the paper goes out to the unit that shall act', async () => {
  await step(clerk, paper, async (page) => {
    for (const unit of three) await page.getByRole('button', { name: `去掉${unit}` }).click();
    await page.getByRole('button', { name: '转办', exact: true }).click();
    await page.locator('.notice.bad').filter({ hasText: answering }).getByRole('link', { name: '2.2.3.2-a' }).waitFor();
  });
  await step(proposer, paper, async (page) => {
    await page.getByLabel(`${answering} 不采纳的理由`).fill('应急维修资金不足，先由预备费垫付');
    await page.getByRole('button', { name: '不采纳', exact: true }).click();
    await page.getByText('不采纳： 应急维修资金不足').waitFor();
  });
  // What was typed is still there.
  await step(clerk, paper, (page) => does(page, '转办', '办理'));
});

void test('[2.2.6.6-c] [2.2.7.1-a] the result is reviewed, reported back to the vice mayor, and answered by the Secretariat Section', async () => {
  const [item = ''] = await partsOf(office, paper);
  const result = '三处爆管已修复，全城恢复供水。';
  await step(await deskOf(office, '市水务局'), item, (page) => handles(page, result));
  await step('严致远', item, (page) => passes(page));
  await turnOf(office, viceMayor, (page) => acknowledges(office, page, item, result));
  await step(secretariat, paper, async (page) => {
    await page.getByLabel('答复内容').fill('同意抢修方案，经费由预备费先行垫付。');
    await does(page, '答复来文单位', '已办结');
  });
  const { 'reply-urgent': answered } = await clocksOf(office, of(answering));
  const { 'reply-urgent': missed } = await clocksOf(office, of(silent));
  const { 'reply-promised': broken } = await clocksOf(office, of(promising));
  assert.deepEqual({ answered, missed, broken }, { answered: 'met', missed: 'late', broken: 'late' });
  assert.equal((await clocksOf(office, paper))['reply-promptly'], 'met');
});
