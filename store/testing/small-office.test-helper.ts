import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { actOf } from '../../office/acts.ts';
import { peopleCase } from '../../office/people/book.ts';
import { holdersOf, targetsOf } from '../../office/people/holders.ts';
import { type Outcome, perform } from '../../office/perform.ts';
import { jiayuguan } from '../../regulation/cities/jiayuguan.ts';
import { type Database, openDatabase } from '../database.ts';
import { openStore } from '../store.ts';
import { openReading, type Reading, type Viewer } from '../views/reading.ts';
import { freshDatabase } from './cluster.test-helper.ts';

/** The actor's own reasons, by rule. */
type Reasons = Readonly<Record<string, string>>;

/** A small office on a database of its own, with a clock that the test sets. */
export interface SmallOffice {
  readonly database: Database;
  readonly reading: Reading;
  /** People by the post that they were given. */
  readonly people: Readonly<Record<string, string>>;
  readonly unit: string;
  readonly clock: { now: Temporal.Instant };
  viewer(who: string): Promise<Viewer>;
  /** Does an act as whoever holds the target; answers the outcome. */
  attempt(act: string, by: string, input: unknown, caseId?: string, reasons?: Reasons): Promise<Outcome>;
  /** Does an act that must succeed; answers its case. */
  did(act: string, by: string, input: unknown, caseId?: string, reasons?: Reasons): Promise<string>;
  close(): Promise<void>;
}

const posts = [
  'mayor',
  'secretary-general',
  'documents-deputy-secretary-general',
  'office-director',
  'documents-section-chief',
  'documents-clerk',
  'system-administrator',
  'security-administrator',
  'security-auditor',
] as const;

/** Opens one on a Wednesday morning: 2026-11-25, 09:00. */
export async function openSmallOffice(): Promise<SmallOffice> {
  const fresh = await freshDatabase();
  const database = openDatabase({ url: fresh.url, schema: 'public' });
  const clock = { now: Temporal.Instant.from('2026-11-25T09:00:00+08:00') };
  const people = Object.fromEntries([...posts, 'department-head'].map((post) => [post, randomUUID()]));
  const unit = randomUUID();
  await enter(database, people, unit);
  let last = 0;
  const ids = {
    next: (at: Temporal.Instant) => {
      last += 1;
      const time = at.epochMilliseconds.toString(16).padStart(12, '0');
      return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${last.toString(16).padStart(12, '0')}`;
    },
  };
  const ports = { clock: { now: () => clock.now }, ids, city: jiayuguan };
  const store = openStore({ database, ...ports });
  const attempt: SmallOffice['attempt'] = async (id, by, input, caseId, reasons = {}) => {
    const act = actOf(id);
    if (!act) throw new Error(`No act ${id}.`);
    const [holder] = holdersOf(await store.readBook(), by, clock.now);
    if (!holder) throw new Error(`Nobody holds ${by}.`);
    const envelope = { input, reasons, ...(caseId === undefined ? {} : { caseId }) };
    return perform({ store, ...ports }, { act, envelope, by: holder.personId, key: null });
  };
  return {
    database,
    reading: openReading(database),
    people,
    unit,
    clock,
    viewer: async (who) => {
      const book = await store.readBook();
      const personId = people[who] ?? who;
      const targets = targetsOf(book, personId, clock.now).map(({ target }) => target);
      return { personId, targets, book, now: clock.now, city: jiayuguan };
    },
    attempt,
    did: async (id, by, input, caseId, reasons) => {
      const outcome = await attempt(id, by, input, caseId, reasons);
      if (outcome.kind !== 'done') throw new Error(`${id} was not done: ${JSON.stringify(outcome)}`);
      return outcome.committed.caseId;
    },
    close: async () => {
      await database.end();
      await fresh.drop();
    },
  };
}

async function enter(database: Database, people: Readonly<Record<string, string>>, unit: string): Promise<void> {
  await database.query(
    `insert into units values ($1, $2, 'water-bureau', '市水务局', 'Water Bureau', 'department', '2020-01-01', null)`,
    [unit, peopleCase],
  );
  for (const [post, person] of Object.entries(people)) {
    const at = post === 'department-head' ? unit : null;
    await database.query('insert into people values ($1, $2, $3, $4, null)', [person, peopleCase, `甲${post}`, at]);
    await database.query(`insert into assignments values ($1, $2, $3, $4, $5, '2020-01-01', null, '任命')`, [
      randomUUID(),
      peopleCase,
      person,
      post,
      at,
    ]);
  }
}
