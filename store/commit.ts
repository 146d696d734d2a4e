import type { ChangeSet, Put } from '../office/act.ts';
import type { Committed, Entry, Head } from '../office/ports.ts';
import type { CaseFile, Table } from '../office/rows.ts';
import { canonical, sm3 } from './canonical.ts';
import type { Connection } from './database.ts';
import { sqlTable, toSql } from './naming.ts';
import { markParts } from './rollup/marks.ts';
import { indexParts, type Written } from './search/index-parts.ts';

/** What the transaction has found, and the id of the trail's new row. */
interface Found {
  readonly prevHash: string;
  readonly newId: string;
  /** The case before the act; null where the act opens it. */
  readonly before: CaseFile | null;
}

/** Writes one act: its trail row, every changed row, the chain's new head, the numbers. The only writer of case tables. */
export async function commit(
  connection: Connection,
  entry: Entry,
  changes: ChangeSet,
  head: Head | null,
  { prevHash, newId, before }: Found,
): Promise<Committed> {
  const numbers = await giveNumbers(connection, changes.numbers);
  const puts = changes.puts.map((put) => fill(put, numbers) as Put);
  const seq = (head?.seq ?? 0) + 1;
  const body = canonical(bodyOf(entry, { id: newId, caseId: changes.caseId, seq, puts, prev: prevHash }));
  const hash = sm3(body);
  const told = {
    id: newId,
    caseId: changes.caseId,
    act: entry.act,
    by: entry.by,
    at: entry.happenedAt.toString(),
    input: entry.input,
  };
  const { sql, values } = statement(
    { told, puts, before, recordedAt: entry.recordedAt.toString() },
    {
      id: newId,
      case_id: changes.caseId,
      seq,
      act: entry.act,
      by_person: entry.by,
      happened_at: entry.happenedAt.toString(),
      recorded_at: entry.recordedAt.toString(),
      body,
      prev_hash: prevHash,
      hash,
    },
  );
  await connection.query(sql, values);
  return { caseId: changes.caseId, seq, hash, numbers };
}

interface Place {
  readonly id: string;
  readonly caseId: string;
  readonly seq: number;
  readonly puts: readonly Put[];
  readonly prev: string;
}

/** What the hash covers: who, as what, for whom, when, with what input and findings, and what it changed. */
function bodyOf(entry: Entry, place: Place): Record<string, unknown> {
  return {
    ...entry,
    happenedAt: entry.happenedAt.toString(),
    recordedAt: entry.recordedAt.toString(),
    ...place,
  };
}

/** Counters are taken last, so that a case never waits on a register longer than it must. */
async function giveNumbers(connection: Connection, requests: ChangeSet['numbers']): Promise<Record<string, number>> {
  const given: Record<string, number> = {};
  for (const { register, year } of requests) {
    const { rows } = await connection.query<{ last: number }>(
      `insert into counters as c (register, year, last) values ($1, $2, 1)
       on conflict (register, year) do update set last = c.last + 1 returning last`,
      [register, year],
    );
    given[register] = rows[0]?.last ?? 0;
  }
  return given;
}

function fill(value: unknown, numbers: Readonly<Record<string, number>>): unknown {
  if (Array.isArray(value)) return value.map((item) => fill(item, numbers));
  if (value === null || typeof value !== 'object') return value;
  if ('$number' in value) return numbers[String(value.$number)];
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fill(item, numbers)]));
}

interface Act extends Written {
  readonly before: CaseFile | null;
  readonly recordedAt: string;
}

/** One statement for all rows: a data-modifying part for each table, the search's index, the days to count anew, the trail row and the chain's head. */
function statement(written: Act, trail: Record<string, unknown>): { sql: string; values: unknown[] } {
  const { puts, before, recordedAt } = written;
  const byTable = new Map<Table, Put[]>();
  for (const put of puts) byTable.set(put.table, [...(byTable.get(put.table) ?? []), put]);
  const values: unknown[] = [JSON.stringify(trail), trail.case_id, trail.seq, trail.hash];
  const parts = [...byTable].map(([table, rows]) => {
    values.push(JSON.stringify(rows.map(({ row }) => toSql(row))));
    return `${sqlTable(table)}_put as (${upsert(table, rows[0]?.row ?? {}, values.length)})`;
  });
  const sql = `with ${[
    ...parts,
    ...indexParts(written, values),
    ...markParts({ puts, before, happenedAt: written.told.at, recordedAt }, values),
    `trail_put as (insert into trail select * from jsonb_populate_record(null::trail, $1))`,
    `head_put as (insert into chain_heads values ($2, $3, $4)
       on conflict (case_id) do update set seq = excluded.seq, hash = excluded.hash)`,
  ].join(',\n')} select 1`;
  return { sql, values };
}

function upsert(table: Table, row: object, parameter: number): string {
  const columns = Object.keys(toSql(row)).filter((column) => column !== 'id');
  const sets = columns.map((column) => `${column} = excluded.${column}`).join(', ');
  return `insert into ${sqlTable(table)} select * from jsonb_populate_recordset(null::${sqlTable(table)}, $${parameter})
     on conflict (id) do update set ${sets}`;
}
