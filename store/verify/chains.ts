import type { Connection } from '../database.ts';

/** A row of the trail with its moments in microseconds, so that no change of a column is too small to be seen. */
export interface TrailRow {
  readonly id: string;
  readonly caseId: string;
  readonly seq: number;
  readonly act: string;
  readonly byPerson: string | null;
  readonly happened: number;
  readonly recorded: number;
  readonly body: string;
  readonly prevHash: string;
  readonly hash: string;
}

export interface Chain {
  readonly caseId: string;
  readonly rows: readonly TrailRow[];
  /** null: rows, but no head. */
  readonly head: { readonly seq: number; readonly hash: string } | null;
}

const size = 200;
const columns = `id, case_id as "caseId", seq, act, by_person as "byPerson", (extract(epoch from happened_at) * 1000000)::bigint as happened,
  (extract(epoch from recorded_at) * 1000000)::bigint as recorded, body, prev_hash as "prevHash", hash`;

/** Every chain there is, by case id, a few hundred at a time; also heads without rows and rows without a head. */
export async function* chains(connection: Connection): AsyncGenerator<readonly Chain[]> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const { rows: found } = await connection.query<{ caseId: string }>(
      `select case_id as "caseId" from (
         (select case_id from chain_heads where case_id > $1 order by 1 limit $2) union
         (select distinct case_id from trail where case_id > $1 order by 1 limit $2)) ids order by 1 limit $2`,
      [after, size],
    );
    const ids = found.map(({ caseId }) => caseId);
    const last = ids.at(-1);
    if (last === undefined) return;
    yield await chainsOf(connection, ids);
    after = last;
  }
}

async function chainsOf(connection: Connection, ids: readonly string[]): Promise<readonly Chain[]> {
  const { rows } = await connection.query<TrailRow>(
    `select ${columns} from trail where case_id = any ($1) order by case_id, seq, id`,
    [ids],
  );
  const heads = await connection.query<{ caseId: string; seq: number; hash: string }>(
    'select case_id as "caseId", seq, hash from chain_heads where case_id = any ($1)',
    [ids],
  );
  const headOf = new Map(heads.rows.map(({ caseId, seq, hash }) => [caseId, { seq, hash }]));
  const rowsOf = new Map<string, TrailRow[]>(ids.map((caseId) => [caseId, []]));
  for (const row of rows) rowsOf.get(row.caseId)?.push(row);
  return ids.map((caseId) => ({ caseId, rows: rowsOf.get(caseId) ?? [], head: headOf.get(caseId) ?? null }));
}
