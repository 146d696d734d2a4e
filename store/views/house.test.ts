import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { peopleCase } from '../../office/people/book.ts';
import { request } from '../../office/documents/samples.ts';
import { openSmallOffice, type SmallOffice } from '../testing/small-office.test-helper.ts';
import { auditLogView, auditView } from './admin-audit.ts';
import { securityView } from './admin-security.ts';
import { systemView } from './admin-system.ts';
import { calendarView, missingYear } from './calendar.ts';
import { peopleView } from './people.ts';
import type { Viewer } from './reading.ts';

type Asked = [reading: SmallOffice['reading'], viewer: Viewer, query: object];
let office: SmallOffice;
const page = async <A>(
  run: (
    reading: SmallOffice['reading'],
    viewer: Awaited<ReturnType<SmallOffice['viewer']>>,
    query: object,
  ) => Promise<A>,
  who: string,
  query: object = {},
) => run(office.reading, await office.viewer(who), query);

beforeAll(async () => {
  office = await openSmallOffice();
  await office.did('documents/record-arrival', 'post:documents-clerk', { ...request, title: '不给审计员看的标题' });
  await office.did('people/record-absence', 'post:office-director', {
    personId: office.people['documents-section-chief'],
    kind: 'business',
    fromAt: '2026-11-24T09:00:00+08:00',
    untilAt: '2026-11-27T18:00:00+08:00',
    approvedBy: office.people['secretary-general'],
  });
  await office.did('people/create-account', 'post:system-administrator', {
    personId: office.people.mayor,
    login: 'mayor',
  });
  const line = (seq: number, post: string | null) =>
    office.database.query(`insert into security_log values ($1, now(), 'sign-in', $2, $3, '', 'h')`, [
      seq,
      post === null ? null : office.people[post],
      JSON.stringify({ address: '10.0.0.1' }),
    ]);
  await line(1, 'documents-clerk');
  await line(2, 'security-auditor');
  await line(3, null);
  await line(4, 'system-administrator');
});
afterAll(() => office.close());

describe('the calendar', () => {
  test('gives every day with its reason and source', async () => {
    const { days, today, hours } = await page(calendarView, 'documents-clerk', { month: '2026-10' });
    expect([days.length, today]).toEqual([31, '2026-11-25']);
    expect(days[0]).toMatchObject({ date: '2026-10-01', working: false, why: 'holiday', provisional: false });
    expect(days[0]?.source).toContain('国办发明电');
    expect(days[9]).toMatchObject({ date: '2026-10-10', working: true, why: 'make-up-day' });
    expect(hours).toEqual([
      { opens: '08:30', closes: '12:00' },
      { opens: '14:30', closes: '18:00' },
    ]);
  });

  test('of a year without a notice is provisional', async () => {
    const { days } = await page(calendarView, 'documents-clerk', { month: '2027-02' });
    expect(days.every(({ provisional }) => provisional)).toBe(true);
    expect(days[4]).toMatchObject({ why: 'statutory-day', working: false });
  });

  test.each([
    ['2026-10-31', null],
    ['2026-11-01', 2027],
    ['2027-01-01', 2027],
  ])('on %s the missing notice is %s', async (today, missing) => {
    const { book } = await office.viewer('documents-clerk');
    expect(missingYear(book, Temporal.PlainDate.from(today))).toBe(missing);
  });

  test('a notice is entered by the system administrator only, and then it holds', async () => {
    expect((await page(calendarView, 'documents-clerk')).mayEnter).toBe(false);
    expect(await page(calendarView, 'system-administrator')).toMatchObject({ mayEnter: true, missing: 2027 });
    await office.did('general/enter-holiday-notice', 'post:system-administrator', {
      year: 2027,
      off: ['2027-01-01'],
      work: ['2027-01-02'],
      source: '样例通知',
    });
    const { missing, notices, days } = await page(calendarView, 'documents-clerk', { month: '2027-01' });
    expect([missing, notices[0]?.year, notices[0]?.enteredAt === null]).toEqual([null, 2027, false]);
    expect(days[1]).toMatchObject({ working: true, why: 'make-up-day', source: '样例通知' });
  });
});

describe('people', () => {
  test('a post whose holder is away is held by the next higher one, who says for whom and until when', async () => {
    const { posts } = await page(peopleView, 'documents-clerk');
    const chief = posts.find(({ post }) => post === 'documents-section-chief');
    expect(chief?.assigned).toMatchObject([{ awayUntil: '2026-11-27T10:00:00Z' }]);
    expect(chief?.holders).toMatchObject([
      {
        personId: office.people['documents-deputy-secretary-general'],
        why: 'next-higher',
        for: '甲documents-section-chief',
        until: '2026-11-27T10:00:00Z',
      },
    ]);
  });

  test('a vacant post is listed', async () => {
    const { posts } = await page(peopleView, 'documents-clerk');
    expect(posts.find(({ post }) => post === 'writing-deputy-director')).toMatchObject({ assigned: [], holders: [] });
    expect(posts.find(({ post }) => post === 'department-head')).toMatchObject({
      zh: expect.stringContaining('市水务局') as string,
    });
  });

  test('forms are offered to those entitled', async () => {
    expect((await page(peopleView, 'office-director')).may).toEqual({
      absences: true,
      relations: true,
      substitutions: true,
    });
    expect((await page(peopleView, 'documents-clerk')).may).toEqual({
      absences: false,
      relations: false,
      substitutions: false,
    });
  });
});

describe("the three administrators' pages", () => {
  const pages: [string, (...asked: Asked) => Promise<object | null>][] = [
    ['system-administrator', systemView],
    ['security-administrator', securityView],
    ['security-auditor', auditView],
    ['security-auditor', auditLogView],
  ];
  test.each(pages)('the one of the %s answers nobody else', async (holder, run) => {
    for (const who of Object.keys(office.people)) expect((await page(run, who)) === null, who).toBe(who !== holder);
  });

  test('the system administrator sees accounts and what fails', async () => {
    await office.database.query(`insert into clock_failures values ($1, 2, now(), 'no such rule')`, [randomUUID()]);
    const seen = await page(systemView, 'system-administrator');
    expect(seen).toMatchObject({ accounts: [{ login: 'mayor', state: 'waiting' }], failures: [{ attempts: 2 }] });
    expect(seen?.migrations).toBeGreaterThanOrEqual(2);
  });

  test('the security administrator sees open sessions, and no line of the auditor in the log', async () => {
    const session = `insert into sessions values ($1, $2, $3, now(), now(), '10.0.0.1', 'browser', $4, null)`;
    await office.database.query(session, ['a', randomUUID(), office.people.mayor, null]);
    await office.database.query(session, ['b', randomUUID(), office.people.mayor, '2026-11-25T00:00:00Z']);
    const seen = await page(securityView, 'security-administrator');
    expect(seen?.sessions).toMatchObject([{ name: '甲mayor', address: '10.0.0.1' }]);
    expect(seen?.log.map(({ seq }) => seq)).toEqual([4, 3, 1]);
    expect(seen?.log[0]?.facts).toEqual({ address: '10.0.0.1' });
  });

  test('the auditor sees who, as what, when and the hash, and no text of any office matter', async () => {
    const seen = await page(auditView, 'security-auditor');
    const act = seen?.acts.find((row) => row.act === 'documents/record-arrival');
    expect(act).toMatchObject({
      name: '甲documents-clerk',
      as: { target: 'post:documents-clerk' },
      happenedAt: '2026-11-25T01:00:00.000Z',
      intact: true,
    });
    expect(JSON.stringify(seen)).not.toContain('不给审计员看的标题');
    expect((await page(auditLogView, 'security-auditor'))?.log).toHaveLength(4);
  });

  test('the auditor narrows by person, act and day', async () => {
    const acts = async (query: object) => (await page(auditView, 'security-auditor', query))?.acts.length;
    expect(await acts({ person: office.people['office-director'] })).toBe(1);
    expect(await acts({ act: 'people/create-account' })).toBe(1);
    expect(await acts({ on: '2026-11-24' })).toBe(0);
    const ofThatDay = await acts({ on: '2026-11-25' });
    expect(ofThatDay).toBeGreaterThanOrEqual(3);
    expect(await acts({ on: '2026-11-23', to: '2026-11-25' })).toBe(ofThatDay);
    expect(await acts({ on: '2026-11-23', to: '2026-11-24' })).toBe(0);
    expect(await acts({ to: '2026-11-25' })).toBe(await acts({}));
    expect(await acts({ to: '2026-11-24' })).toBe(((await acts({})) ?? 0) - (ofThatDay ?? 0));
  });

  test('a row that was changed past the program shows', async () => {
    await office.database.query('alter table trail disable trigger trail_only_grows');
    await office.database.query(`update trail set body = replace(body, 'business', 'private') where case_id = $1`, [
      peopleCase,
    ]);
    const seen = await page(auditView, 'security-auditor');
    const wrong = seen?.acts.filter(({ intact }) => !intact).map(({ act }) => act);
    expect(wrong).toEqual(['people/record-absence']);
  });
});
