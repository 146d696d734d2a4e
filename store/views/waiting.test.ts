import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { failingSheet, passingSheet, registration, request } from '../../office/documents/samples.ts';
import { openSmallOffice, type SmallOffice } from '../testing/small-office.test-helper.ts';
import { caseView } from './case.ts';
import { duplicatesView } from './duplicates.ts';
import { inboxView } from './inbox.ts';
import { returnSlipView } from './return-slip.ts';

const clerk = 'post:documents-clerk';
const nobodysId = '00000000-0000-7000-8000-00000000dead';
let office: SmallOffice;

const inbox = async (who: string, query: { urgency?: string; limit?: number; after?: string } = {}) =>
  inboxView(office.reading, await office.viewer(who), { limit: 40, ...query });
const seen = async (who: string, id: string) => caseView(office.reading, await office.viewer(who), { id });
const slip = async (who: string, id: string) => returnSlipView(office.reading, await office.viewer(who), { id });
const asked = { sender: '', number: '', title: '', sha256: '' };
const duplicates = async (who: string, query: Partial<typeof asked>) =>
  (await duplicatesView(office.reading, await office.viewer(who), { ...asked, ...query })).found;
const later = (minutes: number): void => {
  office.clock.now = office.clock.now.add({ minutes });
};
const arrive = (more: object) => office.did('documents/record-arrival', clerk, { ...request, ...more });

let plain: string;
let urgent: string;
let extra: string;
let returned: string;
beforeAll(async () => {
  office = await openSmallOffice();
  plain = await arrive({ number: '水务发〔2026〕1号', title: '关于修缮一号泵站的请示' });
  later(1);
  extra = await arrive({ number: '水务发〔2026〕2号', title: '关于抢修主干管的紧急请示', urgency: 'extra-urgent' });
  later(1);
  urgent = await arrive({ number: '水务发〔2026〕3号', title: '关于防汛物资调拨的请示', urgency: 'urgent' });
  returned = await arrive({ number: '水务发〔2026〕4号', title: '关于增设下属机构的请示' });
  await office.did('documents/return-to-sender', clerk, { sheet: failingSheet, remark: '请重新行文' }, returned);
});
afterAll(() => office.close());

describe('the inbox', () => {
  test('[2.2-b] has what waits for the viewer, urgent first, each with why it is his', async () => {
    const { tasks, total, counts } = await inbox('documents-clerk');
    expect(tasks.map(({ caseId }) => caseId)).toEqual([extra, urgent, plain]);
    expect([total, counts]).toEqual([3, { overdue: 0, extraUrgent: 1, urgent: 1, plain: 1 }]);
    expect(tasks[0]).toMatchObject({ step: 'review', sender: '市水务局', why: 'assigned', overdue: false });
    expect(tasks[0]?.heldAs.holders[0]?.personId).toBe(office.people['documents-clerk']);
  });

  test('is overdue only when the due minute is over', async () => {
    const before = office.clock.now;
    const due = (await inbox('documents-clerk')).tasks[0]?.dueAt ?? '';
    const at = async (seconds: number) => {
      office.clock.now = before.add({ milliseconds: Date.parse(due) - before.epochMilliseconds + seconds * 1000 });
      const { tasks, counts } = await inbox('documents-clerk');
      return [tasks[0]?.overdue, counts.overdue];
    };
    const found = [await at(0), await at(59), await at(60)];
    office.clock.now = before;
    expect(found).toEqual([
      [false, 0],
      [false, 0],
      [true, 1],
    ]);
  });

  test('shows one urgency where asked, and no more than asked', async () => {
    expect((await inbox('documents-clerk', { urgency: 'urgent' })).tasks.map(({ caseId }) => caseId)).toEqual([urgent]);
    expect((await inbox('documents-clerk', { limit: 1 })).tasks).toHaveLength(1);
  });

  test('[2.2-b] comes by pages in one order, each task once, and goes on where the page before ended', async () => {
    const all = (await inbox('documents-clerk')).tasks.map(({ caseId }) => caseId);
    const found: string[] = [];
    let after: string | undefined;
    do {
      const page = await inbox('documents-clerk', { limit: 1, ...(after === undefined ? {} : { after }) });
      found.push(...page.tasks.map(({ caseId }) => caseId));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(found).toEqual(all);
    expect((await inbox('documents-clerk', { limit: all.length })).next).toBeNull();
  });

  test('of somebody who is not asked is empty', async () => {
    for (const who of ['mayor', 'office-director', 'security-auditor', 'system-administrator', 'department-head'])
      expect(await inbox(who)).toMatchObject({ total: 0, tasks: [], notices: [] });
  });
});

describe('the case page', () => {
  test('[2.2-c] opens for the section and for nobody outside the route', async () => {
    expect((await seen('documents-section-chief', plain))?.subject).toBe('关于修缮一号泵站的请示');
    for (const who of ['mayor', 'office-director', 'security-auditor', 'system-administrator', 'department-head'])
      expect([await seen(who, plain), await slip(who, returned)]).toEqual([null, null]);
    expect(await seen('documents-clerk', nobodysId)).toBeNull();
  });

  test('[2.2-b] says who did what, as what, and explains each limit', async () => {
    const page = await seen('documents-clerk', plain);
    expect(page?.timeline).toMatchObject([
      { seq: 1, act: 'documents/record-arrival', why: 'assigned', as: { target: clerk }, setAside: false },
    ]);
    const [clock] = page?.clocks ?? [];
    expect(clock).toMatchObject({ state: 'running', source: { id: '2.2.5.1-d' }, overdue: false });
    expect(clock?.dueAt).toBe(page?.tasks[0]?.dueAt);
  });

  test('offers what the viewer may do; the rest names its clause', async () => {
    const offers = async (who: string) => (await seen(who, plain))?.offers ?? [];
    expect((await offers('documents-clerk')).map(({ act, allowed }) => [act, allowed])).toEqual([
      ['documents/pass-review', true],
      ['documents/return-to-sender', true],
      ['documents/transfer-elsewhere', true],
      ['documents/withdraw', true],
    ]);
    const others = await offers('documents-section-chief');
    expect(others.map(({ allowed, reason }) => [allowed, reason])).toEqual(Array(3).fill([false, 'not-your-turn']));
    expect(others[0]?.clause.id).toBe('2.2.1-a');
  });

  test('[2.2-c] goes with the paper: whoever is asked next may open it, with the original in transit', async () => {
    const id = await arrive({ number: '水务发〔2026〕5号', title: '关于更换水表的请示' });
    expect(await seen('documents-deputy-secretary-general', id)).not.toBeNull();
    expect(await seen('department-head', id)).toBeNull();
    await office.did('documents/pass-review', clerk, { sheet: passingSheet }, id);
    const items = { number: '水务发〔2026〕5号', title: '关于更换水表的请示' };
    await office.did('documents/register-document', clerk, { ...registration, ...items }, id);
    const leader = office.people.mayor;
    await office.did(
      'documents/distribute-to-department',
      clerk,
      { opinion: '转请办理', unit: office.unit, leader },
      id,
    );
    const confirmed = { opinion: '属水务局职责，请其办理' };
    for (const by of ['post:secretary-general', 'post:secretary-general'])
      await office.did('documents/confirm-duty', by, confirmed, id);
    await office.did('documents/transfer-to-department', clerk, {}, id);
    const page = await seen('department-head', id);
    expect(page).toMatchObject({ step: 'department', mayConfirm: true, document: { receiptNumber: 1 } });
    expect(page?.custody.at(-1)).toMatchObject({ receivedAt: null, overdue: false });
    expect((await inbox('department-head')).tasks).toMatchObject([{ caseId: id, inTransit: true }]);
    expect((await inbox('documents-section-chief')).total).toBe(0);
  });
});

describe('the search for duplicates', () => {
  test('[2.2.1-a] finds the same sender and number however it was typed', async () => {
    const found = await duplicates('documents-clerk', { sender: '市水务局', number: '水务发[2026]第 1 号' });
    expect(found).toMatchObject([{ caseId: plain, why: 'same-number' }]);
    expect(await duplicates('documents-clerk', { sender: '市住建局', number: '水务发〔2026〕1号' })).toEqual([]);
  });

  test('finds a nearly identical title of the last thirty days, and not an older one', async () => {
    const title = '关于修缮一号泵站的请示。';
    expect((await duplicates('documents-clerk', { title })).map(({ why }) => why)).toEqual(['similar-title']);
    const before = office.clock.now;
    office.clock.now = before.add({ hours: 24 * 31 });
    const found = await duplicates('documents-clerk', { title });
    office.clock.now = before;
    expect(found).toEqual([]);
  });

  test('says that there is one, and no more, to whoever takes papers in and may not open it; to a department nothing', async () => {
    const paper = { sender: '市水务局', number: '水务发〔2026〕1号' };
    const takesIn = { ...(await office.viewer('department-head')), targets: ['post:section-head'] };
    const { found } = await duplicatesView(office.reading, takesIn, { ...asked, ...paper });
    expect(found).toMatchObject([{ caseId: null, subject: null, sender: null, receiptNumber: null, step: null }]);
    expect(await duplicates('department-head', paper)).toEqual([]);
  });
});

test('[2.1.1-b] the return slip lists every reason with its source', async () => {
  const page = await slip('documents-clerk', returned);
  expect(page).toMatchObject({ number: '水务发〔2026〕4号', reason: '未写明行文依据', remark: '请重新行文' });
  expect(page?.findings.map(({ source }) => source.id)).toContain('2.2.1-c');
  expect(page?.findings.every(({ met, source }) => !met && source.ref !== '')).toBe(true);
  expect(await slip('documents-clerk', plain)).toBeNull();
});
