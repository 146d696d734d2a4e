import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { wayOfReading } from '../../store/search/index-statements.ts';
import type { Database } from '../../store/database.ts';
import { toSql } from '../../store/naming.ts';
import { lineOf, type Paper, papersOf } from './papers.ts';
import { type Desks, type PaperRows, rowsOf } from './rows.ts';

/** Open tasks at every size: else a greater office would also have more to show. */
const openTasks = 4_000;
const papersAtOnce = 1_000;

const tables: Readonly<Record<keyof PaperRows, string>> = {
  cases: 'cases',
  documents: 'documents',
  tasks: 'tasks',
  access: 'access',
  registerEntries: 'register_entries',
  passages: 'search_passages',
};

/** Fills an office with the papers of twenty years, as its owner; the newest have the open tasks. Gives the papers' checksum. */
export async function fillOffice(owner: Database, total: number, desks: Desks): Promise<string> {
  const remake = await dropIndexes(owner);
  const hash = createHash('sha256');
  let batch: Paper[] = [];
  let writing: Promise<unknown> = Promise.resolve();
  for (const paper of papersOf(total)) {
    hash.update(lineOf(paper));
    batch.push(paper);
    if (batch.length < papersAtOnce && paper.place < total - 1) continue;
    const rows = batch.map((one) => rowsOf(one, desks, one.place >= total - openTasks));
    await writing;
    writing = put(owner, batch, rows);
    // Lets the queries go out; the next papers are made while the database works.
    await sleep(10);
    batch = [];
  }
  await writing;
  await remake();
  await owner.query('vacuum analyze');
  return hash.digest('hex').slice(0, 16);
}

/** Indexes that hold no rule are made afterwards: that takes a fraction of the time. */
async function dropIndexes(owner: Database): Promise<() => Promise<void>> {
  const { rows } = await owner.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes
     where schemaname = current_schema and tablename = any ($1) and indexdef not like 'CREATE UNIQUE%'`,
    [Object.values(tables)],
  );
  for (const { name } of rows) await owner.query(`drop index ${pg.escapeIdentifier(name)}`);
  return async () => {
    const connection = await owner.connect();
    await connection.query("set maintenance_work_mem = '512MB'");
    for (const { definition } of rows) await connection.query(definition);
    connection.release(true);
  };
}

const put = (owner: Database, papers: readonly Paper[], all: readonly PaperRows[]): Promise<unknown> =>
  Promise.all([
    ...Object.entries(tables).map(([key, table]) => {
      const list = all.flatMap((one): readonly object[] => one[key as keyof PaperRows]);
      return owner.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [
        JSON.stringify(list.map(toSql)),
      ]);
    }),
    owner.query('insert into search_cases select unnest($1::uuid[]), $2', [
      papers.map(({ caseId }) => caseId),
      wayOfReading,
    ]),
  ]);
