import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterAll, describe, expect, it } from 'vitest';
import { jiayuguan } from '../regulation/cities/jiayuguan.ts';
import { senderClasses } from '../regulation/general/sender-class.ts';
import { takingIn } from '../server/demo-city.ts';
import { newIds } from '../server/system.ts';
import { type Database, openDatabase } from '../store/database.ts';
import { freshDatabase } from '../store/testing/cluster.test-helper.ts';
import { verify } from '../store/verify.ts';
import { openDemo } from './open.ts';

const filesDir = mkdtempSync(join(tmpdir(), 'zhengban-demo-'));
afterAll(() => {
  rmSync(filesDir, { recursive: true, force: true });
});

async function demoAt(asOf: string, papers?: number): Promise<Database> {
  const fresh = await freshDatabase();
  const database = openDatabase({ url: fresh.url, schema: 'public', hasty: true });
  const place = { database, ids: newIds(), city: jiayuguan, filesDir };
  await openDemo(
    { ...place, takeIn: await takingIn(place) },
    { asOf: Temporal.Instant.from(asOf), ...(papers === undefined ? {} : { papers }) },
  );
  return database;
}

async function valuesOf(database: Database, expression: string, from: string): Promise<unknown[]> {
  const { rows } = await database.query<{ value: unknown }>(`select distinct ${expression} as value from ${from}`);
  return rows.map(({ value }) => value);
}

interface Open {
  readonly step: string;
  readonly hours_late: number | null;
  readonly hours_open: number;
}

/** What lies on people's desks at the moment at which the story ends. */
async function openAt(database: Database, asOf: string): Promise<Open[]> {
  const { rows } = await database.query<Open>(
    `select t.step, extract(epoch from ($1::timestamptz - t.due_at))::float / 3600 as hours_late,
       extract(epoch from ($1::timestamptz - t.opened_at))::float / 3600 as hours_open
     from tasks t where t.closed_at is null`,
    [asOf],
  );
  return rows;
}

const late = (open: readonly Open[]) => open.filter(({ hours_late }) => hours_late !== null && hours_late > 0);

describe('the demo city on a workday', () => {
  const asOf = '2026-11-25T10:00:00+08:00';
  const opened = demoAt(asOf);
  afterAll(async () => (await opened).end());

  it('has at least 60 documents of all kinds, urgencies and sender classes, with numbers that run without a gap', async () => {
    const database = await opened;
    expect((await valuesOf(database, 'id', 'documents')).length).toBeGreaterThanOrEqual(60);
    expect((await valuesOf(database, 'paper_kind', 'documents')).toSorted()).toEqual([
      'formal-document',
      'personal-letter',
      'public-letter',
      'publication',
      'telegram-or-fax',
    ]);
    expect((await valuesOf(database, 'urgency', 'documents')).length).toBe(4);
    expect((await valuesOf(database, 'sender_class', 'documents')).toSorted()).toEqual(
      Object.keys(senderClasses).toSorted(),
    );
    const numbers = (await valuesOf(database, 'number', 'register_entries')) as number[];
    expect(numbers.length).toBeGreaterThan(40);
    expect(Math.max(...numbers)).toBe(numbers.length);
  }, 120_000);

  it('whatever is opened and read has its file with its text; what is classified, personal or set aside has none', async () => {
    const database = await opened;
    const { rows } = await database.query<{ paper_kind: string; level: string; title: string; texts: string[] }>(
      `select paper_kind, level, title, coalesce(array_agg(f.text) filter (where f.id is not null), '{}') as texts
       from documents d left join files f using (case_id) group by d.id, paper_kind, level, title`,
    );
    for (const { paper_kind, level, title, texts } of rows) {
      const isOpened = level === 'none' && !['personal-letter', 'publication'].includes(paper_kind);
      expect(texts.length, title).toBe(isOpened ? 1 : 0);
      if (isOpened) expect(texts[0]).toContain(title);
    }
    expect((await valuesOf(database, 'type', 'files')).toSorted()).toEqual(['docx', 'html', 'text']);
    expect(await valuesOf(database, 'id', 'uploads')).toEqual([]);
  }, 120_000);

  it('leaves believable desks: several due today, one forgotten since yesterday or the day before, nothing absurd', async () => {
    const open = await openAt(await opened, asOf);
    const steps = new Set(open.map(({ step }) => step));
    for (const step of ['review', 'registration', 'proposal', 'reading', 'personal-delivery', 'secretary-desk'])
      expect([...steps]).toContain(step);
    const dueToday = open.filter(({ hours_late }) => hours_late !== null && hours_late <= 0 && hours_late > -9);
    expect(dueToday.length).toBeGreaterThanOrEqual(2);
    expect(late(open).length).toBe(1);
    expect(late(open)[0]?.hours_late).toBeLessThan(3 * 24);
    for (const { step, hours_open } of open) expect(hours_open, step).toBeLessThan(15 * 24);
  }, 120_000);

  it('is accounted for by its trails, row by row', async () => {
    expect((await verify(await opened)).faults).toEqual([]);
  }, 120_000);
});

it.each([
  ['a Sunday', '2026-11-22T11:00:00+08:00'],
  ['a year whose holidays are not announced yet', '2027-03-10T09:00:00+08:00'],
  ['the first minutes of a working day', '2026-11-25T08:33:00+08:00'],
  ['a night in summer', '2026-07-15T23:30:00+08:00'],
])(
  'the demo city opens on %s, with nothing absurdly late',
  async (_title, asOf) => {
    const database = await demoAt(asOf, 36);
    expect((await valuesOf(database, 'id', 'documents')).length).toBeGreaterThanOrEqual(34);
    const open = await openAt(database, asOf);
    expect(late(open).length).toBeLessThanOrEqual(2);
    for (const { hours_late } of late(open)) expect(hours_late).toBeLessThan(5 * 24);
    await database.end();
  },
  120_000,
);
