import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Database, openDatabase } from './database.ts';
import { makeSetting, settingOf } from './house/settings.ts';
import { migrate } from './migrate.ts';
import { isBeingReplaced, type Place, replaceSchema } from './replace-schema.ts';
import { applicationRole, grantApplication } from './roles.ts';
import { freshDatabase } from './testing/cluster.test-helper.ts';

const opened = {} as { place: Place; owner: Database; database: Database };
const yes = () => Promise.resolve(true);
const fillWith =
  (value: string) =>
  async (database: Database): Promise<void> =>
    makeSetting(database, 'which', value);
const schemas = async (): Promise<string[]> => {
  const { rows } = await opened.owner.query<{ nspname: string }>(
    "select nspname from pg_namespace where nspname like 'office%'",
  );
  return rows.map(({ nspname }) => nspname);
};

beforeAll(async () => {
  const { url } = await freshDatabase();
  const owner = openDatabase({ url, schema: 'office' });
  await migrate(url, { schema: 'office' });
  await grantApplication(owner, 'office');
  const database = openDatabase({ url, schema: 'office', role: applicationRole });
  await makeSetting(database, 'which', 'old');
  Object.assign(opened, { place: { url, ownerUrl: url, schema: 'office', login: undefined }, owner, database });
});
afterAll(async () => {
  await opened.database.end();
  await opened.owner.end();
});

it('a filling that fails leaves the old schema, and nothing of the new one', async () => {
  const fails = () => Promise.reject(new Error('no disk'));
  await expect(replaceSchema(opened.place, fails, yes)).rejects.toThrow('no disk');
  expect(await settingOf(opened.database, 'which')).toBe('old');
  expect(await schemas()).toEqual(['office']);
});

it('what must not go stays, even when the new one is whole', async () => {
  await expect(replaceSchema(opened.place, fillWith('new'), () => Promise.resolve(false))).rejects.toThrow(
    'must not be replaced',
  );
  expect(await settingOf(opened.database, 'which')).toBe('old');
  expect(await schemas()).toEqual(['office']);
});

it('one at a time; the old one answers until the new one is whole, on the same connections', async () => {
  const second: unknown[] = [];
  await replaceSchema(
    opened.place,
    async (fresh) => {
      await makeSetting(fresh, 'which', 'new');
      expect(await settingOf(opened.database, 'which')).toBe('old');
      second.push(await replaceSchema(opened.place, fillWith('other'), yes).catch((error: unknown) => error));
    },
    yes,
  );
  expect(isBeingReplaced(second[0])).toBe(true);
  expect(await settingOf(opened.database, 'which')).toBe('new');
  expect(await schemas()).toEqual(['office']);
  await expect(opened.database.query('delete from trail')).rejects.toThrow('permission denied');
});
