import { bookTables, caseTables, type Table } from '../office/rows.ts';
import { canonical, chainStart, sm3 } from './canonical.ts';
import { type Connection, type Database, inTransaction } from './database.ts';
import { sqlTable, toSql } from './naming.ts';

export interface Fault {
  readonly kind: 'altered' | 'removed' | 'inserted' | 'cut-off' | 'chain' | 'number';
  readonly table: string;
  /** The row's id; for a chain the case and the place in it. */
  readonly id: string;
  readonly caseId: string | null;
  readonly detail: string;
}

export interface VerifyReport {
  readonly ok: boolean;
  readonly cases: number;
  readonly acts: number;
  readonly rows: number;
  readonly faults: readonly Fault[];
}

interface TrailRow {
  readonly id: string;
  readonly case_id: string;
  readonly seq: number;
  readonly act: string;
  readonly by_person: string | null;
  readonly happened_at: string;
  readonly recorded_at: string;
  readonly body: string;
  readonly prev_hash: string;
  readonly hash: string;
}

interface Put {
  readonly table: Table;
  readonly row: { readonly id: string; readonly caseId: string };
}

const batch = 200;

/** Reads every chain and every case table, in one snapshot, and names each row that is not what the trails say. */
export function verify(database: Database): Promise<VerifyReport> {
  return inTransaction(database, async (connection) => {
    await connection.query('set transaction isolation level repeatable read, read only');
    const found = { cases: 0, acts: 0, rows: 0, faults: [] as Fault[] };
    for (let after: string | null = null; ;) {
      const { rows: heads }: { rows: { case_id: string; seq: number; hash: string }[] } = await connection.query(
        'select case_id, seq, hash from chain_heads where $1::uuid is null or case_id > $1 order by case_id limit $2',
        [after, batch],
      );
      if (heads.length === 0) break;
      after = heads.at(-1)?.case_id ?? null;
      found.cases += heads.length;
      await verifyCases(connection, heads, found);
    }
    found.faults.push(...(await strays(connection)), ...(await numbers(connection)));
    return { ok: found.faults.length === 0, ...found };
  });
}

interface Found {
  acts: number;
  rows: number;
  faults: Fault[];
}

async function verifyCases(
  connection: Connection,
  heads: { case_id: string; seq: number; hash: string }[],
  found: Found,
): Promise<void> {
  const ids = heads.map(({ case_id: id }) => id);
  const { rows } = await connection.query<TrailRow>(
    `select id, case_id, seq, act, by_person, happened_at, recorded_at, body, prev_hash, hash from trail
     where case_id = any ($1) order by case_id, seq`,
    [ids],
  );
  const last = new Map<string, Put>();
  for (const head of heads) {
    const chain = rows.filter((row) => row.case_id === head.case_id);
    found.acts += chain.length;
    found.faults.push(...chainFaults(head, chain));
    for (const row of chain) for (const put of putsOf(row)) last.set(`${put.table}/${put.row.id}`, put);
  }
  found.rows += last.size;
  for (const table of [...caseTables, ...bookTables]) {
    const expected = [...last.values()].filter((put) => put.table === table);
    found.faults.push(...(await tableFaults(connection, table, expected, ids)));
  }
}

const putsOf = ({ body }: TrailRow): readonly Put[] => {
  try {
    return (JSON.parse(body) as { puts?: Put[] }).puts ?? [];
  } catch {
    return [];
  }
};

/** Sequence without a gap, each row hashed over the one before, columns equal to the body, the head where the chain ends. */
function chainFaults(head: { case_id: string; seq: number; hash: string }, chain: readonly TrailRow[]): Fault[] {
  const faults: Fault[] = [];
  const say = (kind: Fault['kind'], row: Pick<TrailRow, 'id' | 'seq'>, detail: string) =>
    faults.push({ kind, table: 'trail', id: row.id, caseId: head.case_id, detail: `seq ${row.seq}: ${detail}` });
  let prev = chainStart;
  let seq = 0;
  for (const row of chain) {
    if (row.seq !== seq + 1) say('removed', row, `${row.seq - seq - 1} rows before it are missing`);
    else if (row.prev_hash !== prev) say('chain', row, 'does not follow the row before it');
    if (sm3(row.body) !== row.hash) say('altered', row, 'its hash is not that of its body');
    const differing = differingColumn(row);
    if (differing !== null) say('altered', row, `the column ${differing} is not what the body says`);
    prev = row.hash;
    seq = row.seq;
  }
  if (seq < head.seq)
    say('cut-off', { id: head.case_id, seq: seq + 1 }, `the chain ends at ${seq}, its head at ${head.seq}`);
  else if (seq > head.seq || prev !== head.hash)
    say('chain', { id: head.case_id, seq }, 'the head is not the last row');
  return faults;
}

function differingColumn(row: TrailRow): string | null {
  let body: Record<string, unknown>;
  try {
    body = JSON.parse(row.body) as Record<string, unknown>;
  } catch {
    return 'body';
  }
  const moment = (value: unknown) => new Date(String(value)).toISOString();
  const pairs: [string, unknown, unknown][] = [
    ['case_id', body.caseId, row.case_id],
    ['seq', body.seq, row.seq],
    ['act', body.act, row.act],
    ['by_person', body.by, row.by_person],
    ['prev_hash', body.prev, row.prev_hash],
    ['happened_at', moment(body.happenedAt), moment(row.happened_at)],
    ['recorded_at', moment(body.recordedAt), moment(row.recorded_at)],
  ];
  return pairs.find(([, said, stored]) => canonical(said) !== canonical(stored))?.[0] ?? null;
}

/** Compared inside the database, so that both sides are written the same way. */
async function tableFaults(
  connection: Connection,
  table: Table,
  expected: readonly Put[],
  cases: readonly string[],
): Promise<Fault[]> {
  const name = sqlTable(table);
  const { rows } = await connection.query<{
    id: string;
    case_id: string;
    kind: 'altered' | 'removed' | 'inserted';
    columns: string[] | null;
  }>(
    `with said as (select x.id, x.case_id, to_jsonb(x) as row from jsonb_populate_recordset(null::${name}, $1) x),
          stored as (select t.id, t.case_id, to_jsonb(t) as row from ${name} t where t.case_id = any ($2) or t.id in (select id from said))
     select coalesce(said.id, stored.id) as id, coalesce(said.case_id, stored.case_id) as case_id,
            case when stored.id is null then 'removed' when said.id is null then 'inserted' else 'altered' end as kind,
            (select array_agg(a.key) from jsonb_each(said.row) a where stored.row -> a.key is distinct from a.value) as columns
     from said full join stored on said.id = stored.id where said.row is distinct from stored.row`,
    [JSON.stringify(expected.map(({ row }) => toSql(row))), cases],
  );
  return rows.map(({ id, case_id: caseId, kind, columns }) => ({
    kind,
    table: name,
    id,
    caseId,
    detail: kind === 'altered' ? `differs in ${(columns ?? []).join(', ')}` : `${kind} outside any act`,
  }));
}

/** Rows that belong to no chain at all. */
async function strays(connection: Connection): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const name of ['trail', ...[...caseTables, ...bookTables].map(sqlTable)]) {
    const { rows } = await connection.query<{ id: string; case_id: string }>(
      `select t.id, t.case_id from ${name} t where not exists (select 1 from chain_heads h where h.case_id = t.case_id)`,
    );
    faults.push(
      ...rows.map(({ id, case_id: caseId }): Fault => ({
        kind: 'inserted',
        table: name,
        id,
        caseId,
        detail: 'belongs to no chain',
      })),
    );
  }
  return faults;
}

/** Numbers run from 1 to the counter; every one has its entry, void or not. */
async function numbers(connection: Connection): Promise<Fault[]> {
  const { rows } = await connection.query<{ register: string; year: number; number: number }>(
    `select c.register, c.year, n as number from counters c, generate_series(1, c.last) n
     where not exists (select 1 from register_entries e where e.register = c.register and e.year = c.year and e.number = n)
     union all
     select e.register, e.year, e.number from register_entries e
     left join counters c on c.register = e.register and c.year = e.year where c.last is null or e.number > c.last`,
  );
  return rows.map(({ register, year, number }) => ({
    kind: 'number',
    table: 'register_entries',
    id: `${register} ${year}/${number}`,
    caseId: null,
    detail: 'the register and its counter do not agree',
  }));
}
