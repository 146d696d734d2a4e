import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { clocksOf, does, moveFarTo, openCase, shows, type Shown, turnOf } from './case-page.ts';
import { type MovedOffice, openMovedOffice } from './moved-office.ts';
import { acknowledges, checks, deskOf, downloaded, encloses, handles, partsOf, passes, urges } from './handed-out.ts';
import { arrives, distributes, plain, plainTitle, reviews, urgent } from './two-papers.ts';

let office: MovedOffice;
before(async () => {
  office = await openMovedOffice('2026-03-11T09:00');
});
after(() => office.close());

const viceMayor = '沈怀瑾';
const section = '文档员';
const whole = { 特急件办结: '3月12日 09:00' };
const handling = '立即组织排查，当日报送情况，请市应急管理局牵头。';
let e = '';
let p = '';

/** The chief of the section opens both, one beside the other. */
const both = (ofE: Shown, ofP: Shown) =>
  turnOf(office, '林若谷', async (page) => {
    await openCase(office, page, e);
    await shows(page, ofE);
    await openCase(office, page, p);
    await shows(page, ofP);
  });

/** Somebody does something on one of the two. */
const on = (who: string, caseId: string, act: (page: Page) => Promise<void>) =>
  turnOf(office, who, async (page) => {
    await openCase(office, page, caseId);
    await act(page);
  });

void test('arrival to registration: each paper has its own limit from the minute in which it came', async () => {
  e = await turnOf(office, '周小满', (page) => arrives(page, urgent));
  p = await turnOf(office, '周小满', (page) => arrives(page, plain));
  await both(
    { step: '初审', desk: section, limits: { 特急件登记分送: '3月11日 09:30' } },
    { step: '初审', desk: section, limits: { 平件当天登记分送: '3月11日 18:00' } },
  );
  await on('周小满', e, (page) => reviews(page, urgent));
  await on('周小满', p, (page) => reviews(page, plain));
  await both(
    { step: '签收登记', desk: section, limits: { 特急件登记分送: '3月11日 09:30', ...whole } },
    { step: '签收登记', desk: section, limits: { 平件当天登记分送: '3月11日 18:00' } },
  );
});

void test('[2.2.3.2.1-a] [2.2.3.2.2-a] the provincial paper goes to the secretary-general, the request of a department to the deputy for documents', async () => {
  await office.moveTo('2026-03-11T09:10');
  await on('周小满', e, (page) => distributes(page, '分送拟办', '分送分办', '拟办'));
  await on('周小满', p, (page) => distributes(page, '分送分办', '分送拟办', '分办'));
  await both(
    { step: '拟办', desk: '裴景行', limits: { 特急件拟办: '3月11日 11:10', ...whole } },
    { step: '分办', desk: '宋以宁', limits: { 平件拟办: '3月13日 18:00' } },
  );
});

void test('[2.2.3.2.2-b] the division opinion gives the proposal to the deputy of the leader in charge', async () => {
  await office.moveTo('2026-03-11T09:20');
  await on('宋以宁', p, async (page) => {
    await page.getByLabel('分办意见').fill('属城乡建设领域，供水管网抢修，请按职责提出意见。');
    await page.getByLabel('分管领导').selectOption('沈怀瑾');
    await page.getByText('由韩征提出拟办意见。').waitFor();
    await does(page, '签署分办意见', '拟办');
  });
  await both(
    { step: '拟办', desk: '裴景行', limits: { 特急件拟办: '3月11日 11:10', ...whole } },
    { step: '拟办', desk: '韩征', limits: { 平件拟办: '3月13日 18:00' } },
  );
});

void test('[2.2.3.2.1-b] [2.2.3.2-b] a signed proposal goes back to the section, and only the section can submit it', async () => {
  await on('裴景行', e, async (page) => {
    await page.getByLabel('拟办意见').fill(handling);
    await page.getByLabel('呈请批示的领导（按顺序）').selectOption('沈怀瑾');
    await does(page, '签署拟办意见', '呈批');
    await page.getByText('由他人办理的事项').click();
    assert.ok(await page.getByRole('button', { name: '呈批', exact: true }).isDisabled());
  });
  await on('韩征', p, async (page) => {
    await page.getByRole('button', { name: '去掉沈怀瑾' }).waitFor();
    await page.getByLabel('拟办意见').fill('建议同意安排抢修经费，请市财政局会同市水务局三日内落实。');
    await does(page, '签署拟办意见', '呈批');
  });
  await both(
    { step: '呈批', desk: section, limits: { 特急件拟办: '3月11日 11:10', ...whole } },
    { step: '呈批', desk: section, limits: { 平件拟办: '3月13日 18:00' } },
  );
  const handed = await office.rows<{ from_target: string; to_target: string }>(
    'select from_target, to_target from custody where case_id = $1 order by sent_at desc limit 1',
    [e],
  );
  assert.deepEqual(handed, [{ from_target: 'post:secretary-general', to_target: 'post:documents-clerk' }]);
});

void test('[2.2.4.1-b] the urgent paper is copied to a bureau ahead of the instruction; on the plain one there is no such act', async () => {
  await office.moveTo('2026-03-11T09:30');
  await on('周小满', e, async (page) => {
    await page.getByText('复印先办').first().click();
    await page.getByLabel('先办单位').selectOption('市应急管理局');
    await page.getByLabel('交办要求').fill('急件先办，批示后补。');
    await page.getByRole('button', { name: '复印先办' }).click();
    await page.getByText('市应急管理局 先办（复印件） 急件先办，批示后补。').waitFor();
    await does(page, '呈批', '领导批示');
  });
  await on('何立夏', p, async (page) => {
    await page.getByRole('group', { name: '呈批' }).waitFor();
    assert.equal(await page.getByText('复印先办').count(), 0);
    await does(page, '呈批', '领导批示');
    assert.equal(await page.getByText('复印先办').count(), 0);
  });
  await both(
    { step: '领导批示', desk: '沈怀瑾', limits: { 特急件批办: '3月11日 09:30', ...whole } },
    { step: '领导批示', desk: '沈怀瑾', limits: { 平件领导批办: '3月16日 18:00' } },
  );
  const rows = await office.rows<{ role: string }>('select role from hand_outs where case_id = $1', [e]);
  assert.deepEqual(rows, [{ role: 'advance' }]);
});

void test('[2.2.4.2-a] [2.2.4.2-b] on a telephone the vice mayor circles the notice, and the request takes no circle', async () => {
  await on(viceMayor, p, async (page) => {
    await page.getByRole('button', { name: '签署批示' }).waitFor();
    assert.equal(await page.getByRole('button', { name: '圈阅' }).count(), 0);
    await page.getByRole('button', { name: '签署批示' }).click();
    const refused = page.locator('.notice.bad').filter({ hasText: '有具体请示事项的，领导须签明确意见。' });
    await refused.getByRole('link', { name: '2.2.4.2-a' }).waitFor();
    assert.deepEqual(await circled(page, p), { status: 422, source: '2.2.4.2-a' });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  });
  await on(viceMayor, e, async (page) => {
    await page.getByLabel('批转单位').selectOption('市应急管理局');
    await page.getByLabel('牵头 市应急管理局').check();
    await does(page, '圈阅', '批后送回');
    await page.getByText('没有请示事项的，圈阅即为已阅并同意拟办意见。').waitFor();
  });
  await both(
    { step: '批后送回', desk: '易新', limits: { 批办件退回文档科: '3月12日 18:00', ...whole } },
    { step: '领导批示', desk: '沈怀瑾', limits: { 平件领导批办: '3月16日 18:00' } },
  );
});

void test('[2.2.4.1-a] the returned notice is handed out to the bureau that the vice mayor named, and is finished within its 24 hours', async () => {
  await office.moveTo('2026-03-11T09:50');
  await on('周小满', e, async (page) => {
    await does(page, '收回批件', '批后转办');
    await page.getByRole('listitem').filter({ hasText: '市应急管理局 牵头' }).first().waitFor();
    await page.getByLabel('反馈时限').fill('2026-03-11');
    await page.getByLabel('重点公文').check();
    await page.getByLabel('重点催办人').selectOption('秦越');
    await page.getByRole('button', { name: '转办', exact: true }).click();
    const refused = page.locator('.notice.bad').filter({ hasText: '请选择答复单位' });
    await refused.getByRole('link', { name: '2.2.7.2-a' }).waitFor();
    await page.getByLabel('督查部门').check();
    await does(page, '转办', '办理');
  });
  const [item = ''] = await partsOf(office, e);
  await on(await deskOf(office, '市应急管理局'), item, (page) => handles(page, '已排查尾矿库三座，无险情。'));
  await on('严致远', item, (page) => passes(page));
  await turnOf(office, viceMayor, (page) => acknowledges(office, page, item, '已排查尾矿库三座，无险情。'));
  await moveFarTo(office, '2026-03-12T09:00');
  await on('严致远', e, async (page) => {
    await page.getByLabel('答复内容').fill('已按要求完成排查，无险情。');
    await does(page, '答复来文单位', '已办结');
  });
  assert.deepEqual(await clocksOf(office, e), {
    'register-extra-urgent': 'met',
    'propose-extra-urgent': 'met',
    'decide-extra-urgent': 'met',
    'return-decided': 'met',
    'close-extra-urgent': 'met',
    'reply-promptly': 'met',
  });
  assert.deepEqual(await clocksOf(office, item), {
    'take-up': 'met',
    'report-within-limit': 'met',
    'report-interim': 'frozen',
    'urge-tracking': 'frozen',
  });
});

const voucher = { name: '拨付凭证.txt', text: '国库集中支付凭证\n抢修经费180万元，3月17日拨付。\n' };
const overdue = `已超期：${plainTitle}`;

void test('[2.2.5.3-d] the request is overdue on the vice mayor’s desk after the third working day, and those beside him are told', async () => {
  await moveFarTo(office, '2026-03-16T18:00');
  await on(viceMayor, p, async (page) => {
    assert.equal(await page.getByText('已超期').count(), 0);
  });
  await moveFarTo(office, '2026-03-17T08:30');
  await on(viceMayor, p, async (page) => {
    await page.getByText('3月16日 18:00 已超期').first().waitFor();
  });
  for (const told of ['沈怀瑾', '韩征', '林若谷', '裴景行'])
    await turnOf(office, told, async (page) => {
      await page.goto(`${office.address}/notices`);
      const notice = page.getByRole('listitem').filter({ hasText: overdue }).first();
      await page.getByRole('listitem').first().waitFor();
      // Weeks went by: much else has fallen due since.
      for (let i = 0; i < 5 && !(await notice.isVisible()); i += 1) {
        const more = page.waitForResponse(/views\/notices/u);
        await page.getByRole('button', { name: '更多' }).click();
        await more;
      }
      await notice.waitFor();
    });
});

void test('[2.2.4.2-a] [2.2.4.1-a] the request takes an explicit opinion, and goes out to every unit that it names', async () => {
  await on(viceMayor, p, async (page) => {
    await page.getByLabel('同意', { exact: true }).check();
    await page.getByLabel('批示意见').fill('同意。请市财政局牵头，市水务局配合，三日内落实。');
    for (const unit of ['市财政局', '市水务局']) await page.getByLabel('批转单位').selectOption(unit);
    await page.getByLabel('牵头 市财政局').check();
    await does(page, '签署批示', '批后送回');
  });
  await on('周小满', p, async (page) => {
    await does(page, '收回批件', '批后转办');
    await page.getByRole('button', { name: '去掉市水务局' }).click();
    await page.getByRole('button', { name: '转办', exact: true }).click();
    const refused = page.locator('.notice.bad').filter({ hasText: '市水务局' });
    await refused.getByRole('link', { name: '2.2.4.1-a' }).waitFor();
    await page.getByLabel('承办单位').selectOption('市水务局');
    await does(page, '转办', '办理');
    await page.getByRole('listitem').filter({ hasText: '市财政局 牵头 请按领导批示办理。' }).waitFor();
    await page.getByRole('listitem').filter({ hasText: '市水务局 配合 请按领导批示办理。' }).waitFor();
  });
  await moveFarTo(office, '2026-03-18T10:00');
  const [money = '', pipes = ''] = await partsOf(office, p);
  await on(await deskOf(office, '市财政局'), money, (page) => handles(page, '经费180万元已拨付。'));
  await on('严致远', money, async (page) => {
    await checks(page, ['符合', '不符合', '符合']);
    await page.getByLabel('退回原因').fill('未附拨付凭证');
    await does(page, '退回重办', '办理中');
    await page.getByText('第2次办理').first().waitFor();
  });
  await on(await deskOf(office, '市财政局'), money, async (page) => {
    await page.getByLabel('办理结果', { exact: true }).fill('经费180万元已拨付，附凭证。');
    await encloses(page, voucher);
    await does(page, '报送办理结果', '结果审核');
  });
  await on('严致远', money, async (page) => {
    assert.equal(await downloaded(page, voucher.name), voucher.text);
    await passes(page);
  });
  await turnOf(office, viceMayor, (page) => acknowledges(office, page, money, '经费180万元已拨付，附凭证。'));
  await turnOf(office, '严致远', (page) => urges(office, page));
  await on('严致远', pipes, async (page) => {
    await page.getByText('第1次，书面').waitFor();
    await page.getByRole('button', { name: '说明原因后销号…' }).click();
    await page.getByLabel('说明原因后销号 理由').fill('抢修由市财政局一并落实');
    await does(page, '说明原因后销号', '已办结（督办）');
  });
  await on('许言之', p, async (page) => {
    await page.getByLabel('答复内容').fill('经费已拨付，请抓紧抢修。');
    await page.getByLabel('告知部门').selectOption('市审计局');
    await does(page, '答复来文单位', '已办结');
    await page.getByText('已告知，未确认收到').waitFor();
  });
  await on(await deskOf(office, '市审计局'), p, async (page) => {
    await page.getByRole('button', { name: '确认收到办理结果' }).click();
    await page.getByText('确认收到').last().waitFor();
    await page.getByText('已告知，未确认收到').waitFor({ state: 'detached' });
  });
  assert.deepEqual(await clocksOf(office, p), {
    'register-plain': 'met',
    'propose-plain': 'met',
    'decide-plain-leader': 'late',
    'return-decided': 'met',
    'reply-promptly': 'met',
  });
});

/** The circle that the form does not offer, sent all the same. */
const circled = (page: Page, caseId: string) =>
  page.evaluate(async (id) => {
    const answer = await fetch('/api/acts/documents/instruct', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify({
        caseId: id,
        input: { mark: 'circle', stance: null, text: '', units: [], lead: null, next: [], picks: [] },
      }),
    });
    const { findings } = (await answer.json()) as { findings?: { met: boolean; source: { id: string } }[] };
    return { status: answer.status, source: findings?.find(({ met }) => !met)?.source.id };
  }, caseId);
