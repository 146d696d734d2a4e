import type { Also, ChangeSet, Put } from '../office/act.ts';
import type { Committed, Entry } from '../office/ports.ts';
import type { CaseFile, Table } from '../office/rows.ts';
import { canonical, sm3 } from './canonical.ts';
import { sqlTable, toSql } from './naming.ts';
import { markStatements } from './rollup/marks.ts';
import { indexStatements, type Written } from './search/index-statements.ts';
import type { Statement, Together } from './together.ts';

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
 * All of it goes with the transaction's end, in one piece. The only writer of case tables.
 */
export async function commit(together: Together, entry: Entry, changes: ChangeSet, chains: Chains): Promise<Committed> {
  const numbers = await giveNumbers(together, changes.numbers);
  const puts = changes.numbers.length === 0 ? changes.puts : changes.puts.map((put) => fill(put, numbers) as Put);
  const also = changes.also ?? [];
  const head = await link(together, entry, { caseId: changes.caseId, puts }, chains);
  for (const other of also) await link(together, entry, other, chains);
  const answer = { caseId: changes.caseId, ...head, also: also.map(({ caseId }) => caseId), numbers };
  for (const statement of besides(changes.takes, chains.key, answer)) together.before(statement);
  return answer;
}

/** One more row of one case's trail, with what it changed in the case's tables. */
async function link(together: Together, entry: Entry, { caseId, puts }: Also, chains: Chains): Promise<ChainHead> {
  const id = chains.newId();
  const { seq: last, hash: prev } = chains.headOf(caseId);
  const seq = last + 1;
  const [happenedAt, recordedAt] = [entry.happenedAt.toString(), entry.recordedAt.toString()];
  const body = canonical({ ...entry, happenedAt, recordedAt, ...{ id, caseId, seq, puts, prev } });
  const hash = sm3(body);
  const { act, by, input } = entry;
  const told = { id, caseId, act, by, at: happenedAt, input };
  const written = { told, puts, before: await chains.before(caseId) };
  for (const statement of [
    ...putStatements(puts),
    ...indexStatements(written),
    ...waitingStatements(written),
    ...markStatements({ ...written, happenedAt, recordedAt }),
  ])
    together.before(statement);
  together.before({
    text: intoTrail,
    values: [id, caseId, seq, act, by, happenedAt, recordedAt, body, prev, hash],
    kept: true,
  });
  together.before({ text: ontoHead, values: [caseId, seq, hash], kept: true });
  return { seq, hash };
}

const intoTrail = `insert into trail (id, case_id, seq, act, by_person, happened_at, recorded_at, body, prev_hash, hash)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

const ontoHead = `insert into chain_heads values ($1, $2, $3)
  on conflict (case_id) do update set seq = excluded.seq, hash = excluded.hash`;

/** Counters are taken last, so that a case never waits on a register longer than it must. */
async function giveNumbers(together: Together, requests: ChangeSet['numbers']): Promise<Record<string, number>> {
  const given: Record<string, number> = {};
  for (const { register, year } of requests) {
    const { rows } = await together.query<{ last: number }>({
      text: `insert into counters as c (register, year, last) values ($1, $2, 1)
       on conflict (register, year) do update set last = c.last + 1 returning last`,
      values: [register, year],
      kept: true,
    });
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
const besides = (takes: readonly string[], key: string | null, answer: Committed): Statement[] => [
  ...(takes.length === 0 ? [] : [{ text: 'delete from uploads where id = any ($1)', values: [takes] }]),
  ...(key === null
    ? []
    : [
        {
          text: 'update requests_answered set answer = $1 where key = $2',
          values: [JSON.stringify(answer), key],
          kept: true,
        },
      ]),
];

/** All rows of one table at once. */
function putStatements(puts: readonly Put[]): Statement[] {
  const byTable = new Map<Table, Record<string, unknown>[]>();
  for (const { table, row } of puts) {
    const rows = byTable.get(table);
    if (rows) rows.push(toSql(row));
    else byTable.set(table, [toSql(row)]);
  }
  return [...byTable].map(([table, rows]) => ({
    text: upsert(table, rows[0] ?? {}),
    values: [JSON.stringify(rows)],
    kept: true,
  }));
}

/** Notices made in this act wait for whoever addresses them to people. */
function waitingStatements({ puts, told }: Written): Statement[] {
  const made = puts.filter((put) => put.table === 'notices' && put.row.escalatedAt === null).map(({ row }) => row.id);
  if (made.length === 0) return [];
  const text = 'insert into notices_waiting select unnest($1::uuid[]), $2::timestamptz';
  return [{ text, values: [made, told.at], kept: true }];
}

/** The columns in one order: rows that were made in different places give one statement. */
function upsert(table: Table, row: object): string {
  const columns = Object.keys(row)
    .filter((column) => column !== 'id')
    .sort();
  const sets = columns.map((column) => `${column} = excluded.${column}`).join(', ');
  return `insert into ${sqlTable(table)} select * from json_populate_recordset(null::${sqlTable(table)}, $1)
     on conflict (id) do update set ${sets}`;
}
