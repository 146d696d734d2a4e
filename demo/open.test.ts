import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { jiayuguan } from '../regulation/cities/jiayuguan.ts';
import { newIds } from '../server/system.ts';
import { openDatabase } from '../store/database.ts';
import { freshDatabase } from '../store/testing/cluster.test-helper.ts';
import { openDemo } from './open.ts';

async function demoAt(asOf: string, papers?: number) {
  const fresh = await freshDatabase();
  const database = openDatabase({ url: fresh.url, schema: 'public' });
  await openDemo(
    { database, ids: newIds(), city: jiayuguan },
    { asOf: Temporal.Instant.from(asOf), ...(papers === undefined ? {} : { papers }) },
  );
  return database;
}

describe('the demo city', () => {
  it('on a workday: at least 60 documents of all kinds, with numbers that run without a gap', async () => {
    const database = await demoAt('2026-11-25T10:00:00+08:00');
    const { rows } = await database.query<{ documents: number; kinds: number; urgencies: number; classes: number }>(
      'select count(*) as documents, count(distinct paper_kind) as kinds, count(distinct urgency) as urgencies, count(distinct sender_class) as classes from documents',
    );
    expect(rows[0]?.documents).toBeGreaterThanOrEqual(60);
    expect(rows[0]?.kinds).toBeGreaterThanOrEqual(4);
    expect(rows[0]?.urgencies).toBe(3);
    const { rows: numbers } = await database.query<{ n: number; top: number }>(
      'select count(*) as n, max(number) as top from register_entries',
    );
    expect(numbers[0]?.n).toBeGreaterThan(40);
    expect(numbers[0]?.n).toBe(numbers[0]?.top);
    await database.end();
  }, 120_000);

  it('opens on a Sunday and in a year without a notice', async () => {
    for (const asOf of ['2026-11-22T11:00:00+08:00', '2027-03-10T09:00:00+08:00']) {
      const database = await demoAt(asOf, 16);
      const { rows } = await database.query<{ n: number }>('select count(*) as n from cases');
      expect(rows[0]?.n).toBeGreaterThan(10);
      await database.end();
    }
  }, 120_000);
});
