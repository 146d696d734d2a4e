import type { Table } from '../../office/rows.ts';
import type { Connection } from '../database.ts';
import { sqlTable, toSql } from '../naming.ts';
import type { Chain } from './chains.ts';
import type { Fault } from './fault.ts';
import { folded, recordedTables } from './folded.ts';

interface Difference {
  readonly id: string;
  readonly caseId: string;
  readonly said: boolean;
  readonly found: boolean;
  readonly columns: readonly string[];
}

/** The rows of these cases compared with what their trails say. PostgreSQL compares, so that both sides are written the same way. */
export async function tableFaults(
  connection: Connection,
  chains: readonly Chain[],
): Promise<{ rows: number; faults: Fault[] }> {
  const expected = folded(chains);
  const faults: Fault[] = [];
  let compared = 0;
  for (const table of recordedTables) {
    const rows = [...(expected.get(table)?.values() ?? [])].map(toSql);
    const { rows: differences } = await connection.query<Difference>(comparison(table), [
      JSON.stringify(rows),
      chains.map(({ caseId }) => caseId),
    ]);
    faults.push(...differences.map((difference) => faultOf(table, difference)));
    compared += rows.length;
  }
  return { rows: compared, faults };
}

const comparison = (table: Table): string => `
  with expected as materialized (select * from jsonb_populate_recordset(null::${sqlTable(table)}, $1)),
  there as (select * from ${sqlTable(table)} where case_id = any ($2)
            union select t.* from ${sqlTable(table)} t join expected on expected.id = t.id),
  pairs as (select coalesce(e.id, t.id) as id, coalesce(e.case_id, t.case_id) as case_id, to_jsonb(e) as said, to_jsonb(t) as found
            from expected e full join there t on t.id = e.id)
  select id, case_id as "caseId", said is not null as said, found is not null as found,
    array(select key from jsonb_each(said) where value is distinct from found -> key order by key) as columns
  from pairs where said is distinct from found order by case_id, id`;

function faultOf(table: Table, { id, caseId, said, found, columns }: Difference): Fault {
  const at = { table: sqlTable(table), id, caseId };
  if (!found) return { ...at, kind: 'removed', detail: 'the trail has this row, the table does not' };
  if (!said) return { ...at, kind: 'inserted', detail: 'no act has written this row' };
  return { ...at, kind: 'altered', detail: `differs from the trail in ${columns.join(', ')}` };
}

/** Rows of cases that have no trail at all. */
export async function strayRows(connection: Connection): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const table of recordedTables) {
    const { rows } = await connection.query<{ id: string; caseId: string }>(
      `select id, case_id as "caseId" from ${sqlTable(table)} t
       where not exists (select 1 from trail where trail.case_id = t.case_id)
         and not exists (select 1 from chain_heads h where h.case_id = t.case_id) order by id`,
    );
    const detail = 'its case has no trail';
    faults.push(...rows.map((row): Fault => ({ kind: 'inserted', table: sqlTable(table), ...row, detail })));
  }
  return faults;
}
