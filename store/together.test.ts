import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Database, inTransactionTogether, openDatabase } from './database.ts';
import { freshDatabase } from './testing/cluster.test-helper.ts';
import { type Together, together } from './together.ts';

let database: Database;
beforeAll(async () => {
  const { url } = await freshDatabase();
  database = openDatabase({ url, schema: 'public', max: 1 });
  await database.query('create table noted (id integer primary key, text text, list text[])');
}, 120_000);
afterAll(() => database.end());

async function on<T>(work: (asking: Together) => Promise<T>, isLost = false): Promise<T> {
  const client = await database.connect();
  try {
    return await work(together(client));
  } finally {
    client.release(isLost);
  }
}

const insert = { text: 'insert into noted values ($1, $2, $3)', kept: true };
const count = { text: 'select count(*) as n from noted where id = any ($1)', kept: true };
const noted = async (ids: readonly number[]): Promise<number> =>
  (await database.query<{ n: number }>('select count(*) as n from noted where id = any ($1)', [ids])).rows[0]?.n ?? 0;

it('gives each statement its own answer, in order, each seeing what those before it did', async () => {
  const [first, made, then, plain] = await on((asking) =>
    Promise.all([
      asking.query<{ n: number }>({ ...count, values: [[1]] }),
      asking.query({ ...insert, values: [1, 'a "quoted" \\ text', ['x,y', '"', '\\', '中', null, 'null']] }),
      asking.query<{ n: number }>({ ...count, values: [[1]] }),
      asking.query<object>({ text: 'select id, text, list, null as nothing from noted where id = 1' }),
    ]),
  );
  expect(first.rows).toEqual([{ n: 0 }]);
  expect(made).toEqual({ rows: [], rowCount: 1 });
  expect(then.rows).toEqual([{ n: 1 }]);
  expect(plain.rows).toEqual([
    { id: 1, text: 'a "quoted" \\ text', list: ['x,y', '"', '\\', '中', null, 'null'], nothing: null },
  ]);
});

it('does none of what follows one that fails, and can go on with the same statements', async () => {
  const again = { text: 'insert into noted values ($1, null, null) returning id', kept: true };
  const failed = on((asking) =>
    inOne(asking, [
      { ...insert, values: [2, null, null] },
      { ...insert, values: [2, null, null] },
      { ...again, values: [3] },
    ]),
  );
  await expect(failed).rejects.toMatchObject({ code: '23505' });
  expect(await noted([2, 3])).toBe(0);
  // The database never came to keep the third statement, and still has the first.
  const [, third] = await on((asking) =>
    inOne(asking, [
      { ...insert, values: [2, null, null] },
      { ...again, values: [3] },
    ]),
  );
  expect(third?.rows).toEqual([{ id: 3 }]);
  expect(await noted([2, 3])).toBe(2);
});

const inOne = (asking: Together, statements: readonly Parameters<Together['query']>[0][]) =>
  Promise.all(statements.map((statement) => asking.query(statement)));

it('writes what was to go before the end with it, or nothing of it', async () => {
  const work = (id: number) => (asking: Together) => {
    asking.before({ ...insert, values: [id, null, null] });
    return Promise.resolve(id);
  };
  await inTransactionTogether(database, work(4));
  await inTransactionTogether(database, work(5), () => false);
  await expect(inTransactionTogether(database, work(4))).rejects.toMatchObject({ code: '23505' });
  await inTransactionTogether(database, work(6));
  expect(await noted([4])).toBe(1);
  expect(await noted([5])).toBe(0);
  expect(await noted([6])).toBe(1);
});

it('fails when an answer cannot be read, and when the connection is gone', async () => {
  await expect(on((asking) => asking.query({ text: "select 'infinity'::timestamptz as at" }))).rejects.toThrow(
    RangeError,
  );
  await expect(
    on((asking) => asking.query({ text: 'select pg_terminate_backend(pg_backend_pid())' }), true),
  ).rejects.toThrow();
  expect(await noted([1])).toBe(1);
});
