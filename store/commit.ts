import type { Also, ChangeSet, Put } from '../office/act.ts';
import type { Committed, Entry } from '../office/ports.ts';
import type { CaseFile, Table } from '../office/rows.ts';
import { canonical, sm3 } from './canonical.ts';
import type { Connection } from './database.ts';
import { sqlTable, toSql } from './naming.ts';
import { markParts } from './rollup/marks.ts';
import { indexParts, type Written } from './search/index-parts.ts';

/** Where a chain stands. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

interface Chains {
  /** The key of the request, whose answer is kept with what it wrote. */
  readonly key: string | null;
  /** The head of a case's chain, which the transaction has locked; of a case that begins, where chains start. */
  readonly headOf: (caseId: string) => ChainHead;
  /** The case before the act; null where the act opens it. */
  readonly before: (caseId: string) => Promise<CaseFile | null>;
  readonly newId: () => string;
}

/**
 * Writes one act: its trail row, every changed row, the chain's new head, the numbers; the same in every other case that it touches.
 * The only writer of case tables.
 */
export async function commit(
  connection: Connection,
  entry: Entry,
  changes: ChangeSet,
  chains: Chains,
): Promise<Committed> {
  const numbers = await giveNumbers(connection, changes.numbers);
  const puts = changes.puts.map((put) => fill(put, numbers) as Put);
  const also = changes.also ?? [];
  const answer = (head: ChainHead): Committed => ({
    caseId: changes.caseId,
    ...head,
    also: also.map(({ caseId }) => caseId),
    numbers,
  });
  const beside = (head: ChainHead, values: unknown[]) => besides(changes.takes, chains.key, answer(head), values);
  const head = await link(connection, entry, { caseId: changes.caseId, puts }, chains, beside);
  for (const other of also) await link(connection, entry, other, chains);
  return answer(head);
}

/** One more row of one case's trail, with what it changed in the case's tables. */
async function link(
  connection: Connection,
  entry: Entry,
  { caseId, puts }: Also,
  chains: Chains,
  beside: (head: ChainHead, values: unknown[]) => readonly string[] = () => [],
): Promise<ChainHead> {
  const id = chains.newId();
  const { seq: last, hash: prev } = chains.headOf(caseId);
  const seq = last + 1;
  const body = canonical(bodyOf(entry, { id, caseId, seq, puts, prev }));
  const hash = sm3(body);
  const { act, by, input } = entry;
  const told = { id, caseId, act, by, at: entry.happenedAt.toString(), input };
  const { sql, values } = statement(
    { told, puts, before: await chains.before(caseId), recordedAt: entry.recordedAt.toString() },
    {
      id,
      case_id: caseId,
      seq,
      act,
      by_person: by,
      happened_at: entry.happenedAt.toString(),
      recorded_at: entry.recordedAt.toString(),
      body,
      prev_hash: prev,
      hash,
    },
    (values) => beside({ seq, hash }, values),
  );
  await connection.query(sql, values);
  return { seq, hash };
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

/** The answer under the request's key, for whoever sends it again; uploads that the act took are uploads no longer. */
function besides(takes: readonly string[], key: string | null, answer: Committed, values: unknown[]): string[] {
  const parameter = (value: unknown): string => `$${String(values.push(value))}`;
  return [
    ...(takes.length === 0 ? [] : [`taken as (delete from uploads where id = any (${parameter(takes)}))`]),
    ...(key === null
      ? []
      : [
          `answered as (update requests_answered set answer = ${parameter(JSON.stringify(answer))} where key = ${parameter(key)})`,
        ]),
  ];
}

interface Act extends Written {
  readonly before: CaseFile | null;
  readonly recordedAt: string;
}

/** One statement for all rows: a data-modifying part for each table, the search's index, the days to count anew, the trail row and the chain's head. */
function statement(
  written: Act,
  trail: Record<string, unknown>,
  beside: (values: unknown[]) => readonly string[],
): { sql: string; values: unknown[] } {
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
    ...beside(values),
    ...waitingParts(written, values),
    ...markParts({ puts, before, happenedAt: written.told.at, recordedAt }, values),
    `trail_put as (insert into trail select * from jsonb_populate_record(null::trail, $1))`,
    `head_put as (insert into chain_heads values ($2, $3, $4)
       on conflict (case_id) do update set seq = excluded.seq, hash = excluded.hash)`,
  ].join(',\n')} select 1`;
  return { sql, values };
}

/** Notices made in this act wait for whoever addresses them to people. */
function waitingParts({ puts, told }: Written, values: unknown[]): string[] {
  const made = puts.filter((put) => put.table === 'notices' && put.row.escalatedAt === null).map(({ row }) => row.id);
  if (made.length === 0) return [];
  values.push(made, told.at);
  return [
    `notices_waiting_put as (insert into notices_waiting select unnest($${String(values.length - 1)}::uuid[]), $${String(values.length)}::timestamptz)`,
  ];
}

function upsert(table: Table, row: object, parameter: number): string {
  const columns = Object.keys(toSql(row)).filter((column) => column !== 'id');
  const sets = columns.map((column) => `${column} = excluded.${column}`).join(', ');
  return `insert into ${sqlTable(table)} select * from jsonb_populate_recordset(null::${sqlTable(table)}, $${parameter})
     on conflict (id) do update set ${sets}`;
}
