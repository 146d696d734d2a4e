import { wayOfReading } from '../../store/search/index-parts.ts';
import type { Database } from '../../store/database.ts';
import { toSql } from '../../store/naming.ts';
import { type Paper, papersOf } from './papers.ts';
import { type Desks, type PaperRows, rowsOf } from './rows.ts';

/** Open tasks at every size: else a greater office would also have more to show. */
export const openTasks = 4_000;
const papersAtOnce = 2_000;

const tables: Readonly<Record<keyof PaperRows, string>> = {
  cases: 'cases',
  documents: 'documents',
  tasks: 'tasks',
  access: 'access',
  registerEntries: 'register_entries',
  passages: 'search_passages',
};

/** Fills an office with the papers of twenty years, as its owner; the newest have the open tasks. */
export async function fillOffice(owner: Database, total: number, desks: Desks): Promise<void> {
  const { rows } = await owner.query<{ definition: string }>(
    "select pg_get_indexdef('search_passages_tokens'::regclass) as definition",
  );
  await owner.query('drop index search_passages_tokens');
  let batch: Paper[] = [];
  for (const paper of papersOf(total)) {
    batch.push(paper);
    if (batch.length < papersAtOnce) continue;
    await put(owner, batch, total, desks);
    batch = [];
  }
  await put(owner, batch, total, desks);
  await owner.query(`set maintenance_work_mem = '512MB'`);
  await owner.query(rows[0]?.definition ?? '');
  await owner.query('vacuum analyze');
}

async function put(owner: Database, papers: readonly Paper[], total: number, desks: Desks): Promise<void> {
  if (papers.length === 0) return;
  const all = papers.map((paper) => rowsOf(paper, desks, paper.place >= total - openTasks));
  for (const [key, table] of Object.entries(tables)) {
    const list = all.flatMap((one): readonly object[] => one[key as keyof PaperRows]);
    const json = JSON.stringify(list.map(toSql));
    await owner.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [json]);
  }
  await owner.query('insert into search_cases select unnest($1::uuid[]), $2', [
    papers.map(({ caseId }) => caseId),
    wayOfReading,
  ]);
}
