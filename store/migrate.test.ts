import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import { type FreshDatabase, freshDatabase } from './testing/cluster.test-helper.ts';

let database: FreshDatabase;
let pool: pg.Pool;
let directory: string;

beforeEach(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url });
  directory = mkdtempSync(join(tmpdir(), 'migrations-'));
  write('0001-desks.sql', 'create table desks (id int primary key); insert into desks values (1);');
});
afterEach(async () => {
  await pool.end();
  await database.drop();
  rmSync(directory, { recursive: true });
});

const write = (name: string, sql: string): void => {
  writeFileSync(join(directory, name), sql);
};
const run = (schema = 'office'): Promise<string[]> => migrate(pool, { directory, schema });
const desks = async (schema = 'office'): Promise<unknown[]> =>
  (await pool.query<{ id: number }>(`select * from ${schema}.desks`)).rows;

test('applies each file once, in order', async () => {
  write('0002-second.sql', 'insert into desks values (2);');
  expect(await run()).toEqual(['0001-desks.sql', '0002-second.sql']);
  expect(await run()).toEqual([]);
  write('0003-third.sql', 'insert into desks values (3);');
  expect(await run()).toEqual(['0003-third.sql']);
  expect(await desks()).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }]);
});

test('takes an address instead of a pool', async () => {
  expect(await migrate(database.url, { directory, schema: 'office' })).toEqual(['0001-desks.sql']);
});

test('takes the schema of the search path, and makes it', async () => {
  const url = `${database.url}?options=${encodeURIComponent('-c search_path=town')}`;
  expect(await migrate(url, { directory })).toEqual(['0001-desks.sql']);
  expect(await desks('town')).toHaveLength(1);
});

test('several offices stand side by side', async () => {
  await run('east');
  expect(await run('west')).toEqual(['0001-desks.sql']);
  expect([...(await desks('east')), ...(await desks('west'))]).toHaveLength(2);
});

test('of many processes at once, one applies', async () => {
  const results = await Promise.all(Array.from({ length: 6 }, () => run()));
  expect(results.flat()).toEqual(['0001-desks.sql']);
});

test('a failing file leaves nothing behind and keeps those before it', async () => {
  write('0002-bad.sql', 'insert into desks values (2); select no_such_column from desks;');
  await expect(run()).rejects.toThrow(/0002-bad\.sql failed.*no_such_column/);
  expect(await desks()).toEqual([{ id: 1 }]);
  write('0002-bad.sql', 'insert into desks values (2);');
  expect(await run()).toEqual(['0002-bad.sql']);
});

test.each([
  [
    'a changed file',
    () => {
      write('0001-desks.sql', 'create table chairs ();');
    },
    /0001-desks\.sql was changed/,
  ],
  [
    'a missing file',
    () => {
      rmSync(join(directory, '0001-desks.sql'));
    },
    /older than the database/,
  ],
  [
    'a file put before an applied one',
    () => {
      write('0000-first.sql', 'select 1;');
    },
    /sorts before 0001-desks\.sql/,
  ],
  [
    'a file with a stray name',
    () => {
      write('desks.sql', 'select 1;');
    },
    /must be named like/,
  ],
])('refuses %s', async (_, change, message) => {
  await run();
  change();
  await expect(run()).rejects.toThrow(message);
});

test('other line ends are no change', async () => {
  write('0002-lines.sql', 'select 1;\nselect 2;\n');
  await run();
  write('0002-lines.sql', 'select 1;\r\nselect 2;\r\n');
  expect(await run()).toEqual([]);
});
