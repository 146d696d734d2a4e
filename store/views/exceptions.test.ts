import { afterAll, beforeAll, expect, test } from 'vitest';
import { inboxView as inboxPage } from '../../contract/views/inbox.ts';
import { passingSheet, registration, request } from '../../office/documents/samples.ts';
import { openSmallOffice, type SmallOffice } from '../testing/small-office.test-helper.ts';
import { caseView } from './case.ts';
import { inboxView } from './inbox.ts';

const clerk = 'post:documents-clerk';
const chief = 'post:documents-section-chief';
const deputy = 'post:documents-deputy-secretary-general';
const rule = 'documents/review/one-addressee-upward';
const government = (name: string) => ({ name, kind: 'government' as const, copy: false, belowSender: false });
const addressees = ['市人民政府', '省人民政府'].map(government);
const sheet = { ...passingSheet, forDecision: false, addressees };
const ask = { act: 'documents/pass-review', input: { sheet }, rule, reason: '两家共同部署的工作' };

let office: SmallOffice;
let report: string;
const seen = async (who: string, id: string) => {
  const page = await caseView(office.reading, await office.viewer(who), { id });
  if (!page) throw new Error(`${who} may not open ${id}`);
  return page;
};
const asked = async (who: string) =>
  (await inboxView(office.reading, await office.viewer(who), { limit: 40 })).exceptions;
beforeAll(async () => {
  office = await openSmallOffice();
  report = await office.did('documents/record-arrival', clerk, {
    ...request,
    kind: 'report',
    number: '水务发〔2026〕21号',
    title: '关于冬季供水情况的报告',
    addressees: ['市人民政府', '省人民政府'],
  });
});
afterAll(() => office.close());

test('what holds in principle stops the act; the exception is asked for, waits for whoever grants it, and holds for these facts only', async () => {
  expect(await office.attempt('documents/pass-review', clerk, { sheet }, report)).toMatchObject({ kind: 'findings' });
  await office.did('general/ask-exception', clerk, ask, report);
  expect(await asked('documents-deputy-secretary-general')).toMatchObject([
    { caseId: report, rule, reason: ask.reason },
  ]);
  expect(await asked('documents-clerk')).toEqual([]);
  const [one] = (await seen('documents-deputy-secretary-general', report)).exceptions;
  expect(one).toMatchObject({
    mine: true,
    granted: null,
    finding: { rule, force: 'in-principle', facts: { addressedTo: ['市人民政府', '省人民政府'] } },
  });
  expect(one?.finding.source.id).toBe('ordinance-15.1');
  expect((await seen('documents-clerk', report)).exceptions[0]?.mine).toBe(false);
  const decision = { exception: one?.id, granted: true, remark: '同意' };
  expect(await office.attempt('general/decide-exception', clerk, decision, report)).toMatchObject({ kind: 'refusal' });
  await office.did('general/decide-exception', deputy, decision, report);
  expect(await asked('documents-deputy-secretary-general')).toEqual([]);
  const others = { ...sheet, addressees: [...addressees, government('邻市人民政府')] };
  expect(await office.attempt('documents/pass-review', clerk, { sheet: others }, report)).toMatchObject({
    kind: 'findings',
  });
  await office.did('documents/pass-review', clerk, { sheet }, report);
});

test('the history says what did not hold, on which facts, and who let it through', async () => {
  const { timeline } = await seen('documents-clerk', report);
  expect(timeline.map(({ act, granted, findings }) => [act, granted, findings.map((one) => one.rule)])).toEqual([
    ['documents/record-arrival', null, []],
    ['general/ask-exception', null, [rule]],
    ['general/decide-exception', true, [rule]],
    ['documents/pass-review', null, [rule]],
  ]);
  expect(timeline[3]?.findings[0]?.facts).toMatchObject({ addressedTo: ['市人民政府', '省人民政府'] });
});

test('[2.1.4-b] advice that was passed stands in the history with the clerk’s own reason', async () => {
  const id = await office.did('documents/record-arrival', clerk, { ...request, number: '水务发〔2026〕22号' });
  const cites = { ...passingSheet, basis: { ...passingSheet.basis, citesDocument: true } };
  const basis = 'documents/review/basis-attached';
  await office.did('documents/pass-review', clerk, { sheet: cites }, id, { [basis]: '依据文件本科室已有' });
  const entry = (await seen('documents-clerk', id)).timeline[1];
  expect(entry?.findings).toMatchObject([{ rule: basis, force: 'advice', met: false, source: { id: '2.1.4-b' } }]);
  expect(entry?.reasons).toEqual({ [basis]: '依据文件本科室已有' });
});

test('[2.2-c] only whoever has the original hands it over, to those on the paper’s way; then it is in transit', async () => {
  expect((await seen('documents-section-chief', report)).mayHandOverTo).toEqual([]);
  const receivers = (await seen('documents-clerk', report)).mayHandOverTo.map(({ target }) => target);
  expect(receivers).toContain(chief);
  expect(receivers).not.toContain(clerk);
  await office.did('documents/hand-over', clerk, { to: chief, remark: '请核对' }, report);
  const page = await seen('documents-section-chief', report);
  expect(page).toMatchObject({ mayConfirm: true, custody: [{ from: { target: clerk }, to: { target: chief } }] });
  expect(page.timeline.at(-1)).toMatchObject({ to: { target: chief }, said: '请核对' });
  expect((await seen('documents-clerk', report)).mayHandOverTo).toEqual([]);
});

test('[2.2.2.2-a] the section chief alone may void a number, and the case says why it is void', async () => {
  const items = { number: '水务发〔2026〕21号', title: '关于冬季供水情况的报告' };
  await office.did('documents/register-document', clerk, { ...registration, ...items }, report);
  expect((await seen('documents-clerk', report)).mayVoid).toBe(false);
  expect(await seen('documents-section-chief', report)).toMatchObject({ mayVoid: true, voidReason: null });
  await office.did('documents/void-number', chief, { reason: '与前件重复' }, report);
  expect(await seen('documents-section-chief', report)).toMatchObject({ mayVoid: false, voidReason: '与前件重复' });
});

test.each([
  ['0~infinity~01a199c6-1ce0-7000-be47-1060aed4f70f', true],
  ['3~2026-11-25T10:00:00.000Z~01a199c6-1ce0-7000-be47-1060aed4f70f', true],
  ['4~infinity~01a199c6-1ce0-7000-be47-1060aed4f70f', false],
  ['3~2026-13-25T10:00:00.000Z~01a199c6-1ce0-7000-be47-1060aed4f70f', false],
  ['3~-infinity~01a199c6-1ce0-7000-be47-1060aed4f70f', false],
  ['3~infinity~1', false],
  ['3~infinity~01a199c6-1ce0-7000-be47-1060aed4f70f~', false],
])('a place in the inbox is one that the server gave: %s', (after, isOne) => {
  expect(inboxPage.query.safeParse({ after }).success).toBe(isOne);
});
