import { CamelCasePlugin, Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { NoticeChoice } from '../../contract/notices.ts';
import type { Book } from '../../office/people/book.ts';
import type { CityParameters } from '../../regulation/cities/parameters.ts';
import type { Tables } from '../../office/rows.ts';
import type { Database } from '../database.ts';

/** Tables that pages read beside the case tables. */
export interface HouseTables {
  trail: {
    id: string;
    caseId: string;
    seq: number;
    act: string;
    byPerson: string | null;
    happenedAt: string;
    recordedAt: string;
    body: string;
    prevHash: string;
    hash: string;
  };
  chainHeads: { caseId: string; seq: number; hash: string };
  deliveries: {
    id: string;
    noticeId: string;
    caseId: string;
    personId: string;
    channel: string;
    event: 'made' | 'delivered' | 'opened' | 'failed';
    reason: string | null;
    at: string;
  };
  noticeChoices: { personId: string; choice: NoticeChoice; at: string };
  uploads: {
    id: string;
    uploader: string;
    sha256: string;
    name: string;
    bytes: number;
    type: string;
    reading: unknown;
    at: string;
  };
  sessions: {
    tokenHash: string;
    id: string;
    personId: string;
    createdAt: string;
    lastSeenAt: string;
    address: string;
    agent: string;
    endedAt: string | null;
    endedWhy: string | null;
  };
  securityLog: {
    seq: number;
    at: string;
    kind: string;
    personId: string | null;
    body: string;
    prevHash: string;
    hash: string;
  };
  digests: { day: string; body: string; signature: string; at: string };
  clockFailures: { clockId: string; attempts: number; nextAt: string; message: string };
}

export type Reading = Kysely<Tables & HouseTables>;

/** Queries for pages; column names in camelCase as in the rows. */
export const openReading = (database: Database): Reading =>
  new Kysely({
    dialect: new PostgresDialect({ pool: keeping(database) }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });

/** Stands at the beginning of a query whose text is always the same: it is planned once for each connection, not each time anew. */
export const kept = sql.raw('/* kept */');
const isKept = /^(?:select|with) \/\* kept \*\//u;

const names = new Map<string, string>();

function nameOf(text: string): string {
  const name = names.get(text) ?? `view ${String(names.size)}`;
  names.set(text, name);
  return name;
}

/** The pool, whose queries have a name where they are kept. */
const keeping = (database: Database): PostgresPool => ({
  connect: async () => {
    const client = await database.connect();
    const query = (text: string, values: readonly unknown[]) =>
      client.query({ text, values: [...values], ...(isKept.test(text) ? { name: nameOf(text) } : {}) });
    return {
      query: query as unknown as PostgresPoolClient['query'],
      release: () => {
        client.release();
      },
    };
  },
  end: () => database.end(),
});

/** Who looks, when, and at which city's figures: never left out. */
export interface Viewer {
  readonly personId: string;
  readonly targets: readonly string[];
  readonly book: Book;
  readonly now: Temporal.Instant;
  readonly city: CityParameters;
}

/** The only way in which a query reaches case tables: somebody granted this viewer, or what he holds, the case. Deny by default. */
export const visibleTo = (viewer: Viewer, caseId: string) =>
  sql<boolean>`exists (select 1 from access granted where granted.case_id = ${sql.ref(caseId)} and granted.subject = any (${[...viewer.targets]}))`;
