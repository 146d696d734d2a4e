import { Temporal } from 'temporal-polyfill';
import { jiayuguan } from '../../regulation/cities/jiayuguan.ts';
import type { Act } from '../../office/act.ts';
import { actOf } from '../../office/acts.ts';
import type { Book } from '../../office/people/book.ts';
import { holdersOf, targetsOf } from '../../office/people/holders.ts';
import { type Office, type Outcome, perform } from '../../office/perform.ts';
import type { Committed } from '../../office/ports.ts';
import { type Database, openDatabase } from '../database.ts';
import type { Viewer } from '../views/reading.ts';
import { openStore } from '../store.ts';
import { freshDatabase } from './cluster.test-helper.ts';
import { sceneRelations, sceneSeats, sceneStatuses, sceneUnits } from './scene-people.test-helper.ts';

/** What goes round the input, where a test says more than the case. */
export interface More {
  readonly caseId?: string | undefined;
  readonly seenSeq?: number;
  readonly happenedAt?: string;
  readonly lateReason?: string;
  readonly onPaper?: { readonly by: string; readonly place: string };
  readonly reasons?: Readonly<Record<string, string>>;
  readonly key?: string;
  readonly requestHash?: string;
  readonly dryRun?: boolean;
}

/** A small office on a database of its own, with a clock that the test moves. */
export interface Scene {
  readonly database: Database;
  readonly url: string;
  readonly office: Office;
  /** Ids by the keys of scene-people; units as well. */
  readonly id: (key: string) => string;
  readonly now: () => Temporal.Instant;
  readonly book: () => Promise<Book>;
  /** What a person, by key, looks at pages with, now. */
  readonly viewer: (key: string) => Promise<Viewer>;
  /** Local time of the city, as in '2026-03-02T09:30'. */
  readonly moveTo: (local: string) => void;
  /** The person who holds the target now; `clock` is nobody. */
  readonly holder: (target: string) => Promise<string | null>;
  /** By a target or a person's key. */
  readonly act: (id: string, by: string, input: unknown, more?: More) => Promise<Outcome>;
  /** The same; throws when it was not done. */
  readonly done: (id: string, by: string, input: unknown, more?: More) => Promise<Committed>;
  readonly rows: <Row extends object = Record<string, unknown>>(sql: string, values?: unknown[]) => Promise<Row[]>;
  readonly close: () => Promise<void>;
}

const monday = '2026-03-02T09:00';
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime('Asia/Shanghai').toInstant();

/** Ids that sort by time, the same in every run. */
export function countingIds() {
  let count = 0;
  return {
    next: (moment: Temporal.Instant) => {
      count += 1;
      const stamp = moment.epochMilliseconds.toString(16).padStart(12, '0');
      const tail = count.toString(16).padStart(15, '0');
      return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${tail.slice(0, 3)}-8000-${tail.slice(3)}`;
    },
  };
}

/** An act by its id; throws where there is none. */
export function actNamed(id: string): Act {
  const act = actOf(id);
  if (!act) throw new Error(`The scene asks for "${id}", which is no act.`);
  return act;
}

/** Opens the office on Monday morning; everybody is there. On a database of its own, unless an empty one is given. */
export async function openScene(given?: string): Promise<Scene> {
  const url = given ?? (await freshDatabase()).url;
  const database = openDatabase({ url, schema: 'public', max: 20 });
  let moment = at(monday);
  const clock = { now: () => moment };
  const ids = countingIds();
  const store = openStore({ database, clock, ids, city: jiayuguan });
  const office: Office = { store, clock, ids, city: jiayuguan };
  const keys = new Map<string, string>();

  const id = (key: string): string => {
    const found = keys.get(key);
    if (found === undefined) throw new Error(`Nobody and nothing in the scene is "${key}".`);
    return found;
  };
  const holder = async (target: string): Promise<string | null> => {
    if (target === 'clock') return null;
    if (keys.has(target)) return id(target);
    const found = holdersOf(await store.readBook(), target, moment)[0];
    if (!found) throw new Error(`Nobody holds ${target} at ${moment.toString()}.`);
    return found.personId;
  };
  const act = async (name: string, by: string, input: unknown, more: More = {}): Promise<Outcome> => {
    const { key, requestHash, dryRun, ...round } = more;
    const envelope = { ...Object.fromEntries(Object.entries(round).filter(([, value]) => value !== undefined)), input };
    return perform(office, {
      act: actNamed(name),
      envelope,
      by: await holder(by),
      key: key ?? null,
      requestHash: requestHash ?? '',
      dryRun: dryRun ?? false,
    });
  };
  const done = async (name: string, by: string, input: unknown, more: More = {}): Promise<Committed> => {
    const outcome = await act(name, by, input, more);
    if (outcome.kind !== 'done') throw new Error(`${name} by ${by}: ${JSON.stringify(outcome)}`);
    return outcome.committed;
  };
  const rows = async <Row extends object>(sql: string, values: unknown[] = []) =>
    (await database.query<Row>(sql, values)).rows;

  const viewer = async (key: string): Promise<Viewer> => {
    const book = await store.readBook();
    const targets = targetsOf(book, id(key), moment).map(({ target }) => target);
    return { personId: id(key), targets, book, now: moment, city: office.city };
  };

  const scene: Scene = {
    database,
    url,
    office,
    id,
    now: () => moment,
    book: () => store.readBook(),
    viewer,
    moveTo: (local) => {
      moment = at(local);
    },
    holder,
    act,
    done,
    rows,
    close: () => database.end(),
  };
  await found(scene, keys);
  return scene;
}

const on = '2026-01-01';
const decision = '任职文件';

async function found(scene: Scene, keys: Map<string, string>): Promise<void> {
  const { done, rows } = scene;
  await done('people/found-office', 'clock', {
    unit: { key: 'general-office', zh: '市政府办公室', en: 'General Office' },
    on,
    system: { name: 'system', login: 'system' },
    security: { name: 'security', login: 'security' },
    auditor: { name: 'auditor', login: 'auditor' },
  });
  const learn = async () => {
    for (const row of await rows<{ key: string; id: string }>(
      'select key, id from units union all select name, id from people',
    ))
      keys.set(row.key, row.id);
  };
  for (const unit of sceneUnits) await done('people/enter-unit', 'post:system-administrator', { ...unit, fromOn: on });
  for (const { key } of sceneSeats) await done('people/enter-person', 'post:system-administrator', { name: key });
  await learn();
  for (const { key, post, unit } of sceneSeats) {
    const unitId = unit === undefined ? null : (keys.get(unit) ?? null);
    const input = { personId: scene.id(key), post, unitId, decision, fromOn: on };
    await done('people/assign-post', 'post:security-administrator', input);
  }
  for (const { status, who } of sceneStatuses)
    await done('people/give-status', 'post:security-administrator', {
      personId: scene.id(who),
      status,
      decision,
      fromOn: on,
    });
  for (const { relation, who, of } of sceneRelations)
    await done('people/relate', 'post:office-director', {
      relation,
      personId: scene.id(who),
      of: keys.get(of) ?? of,
      fromOn: on,
    });
}
