import { openDatabase } from '../../store/database.ts';
import { migrate } from '../../store/migrate.ts';

/** The schema that the reference writes into: the office's own tables and indexes, beside the office's schema. */
export const referenceSchema = 'reference';
/** Cases that the steps go to; the id of the nth is its number in the last twelve digits. */
export const referenceCases = 2048;

/** The office's tables, each case with a head, a row, a document and an open task; one body as real acts write it. */
export async function makeReference(url: string, body: string): Promise<void> {
  await migrate(url, { schema: referenceSchema });
  const database = openDatabase({ url, schema: referenceSchema, max: 1 });
  const id = (n: string) => `('00000000-0000-7000-8000-' || lpad(${n}::text, 12, '0'))::uuid`;
  try {
    await database.query('create table sample (body text not null)');
    await database.query('insert into sample values ($1)', [body]);
    await database.query(`
      with n as (select generate_series(1, ${String(referenceCases)}) as n),
      heads as (insert into chain_heads select ${id('n')}, 0, repeat('0', 64) from n),
      opened as (insert into tasks (id, case_id, step, visit, target, urgency, opened_at, provisional)
        select gen_random_uuid(), ${id('n')}, 'review', 1, 'post:documents-clerk', 'plain', now(), false from n),
      papers as (insert into documents (id, case_id, paper_kind, medium, sender, sender_class, title, title_key, urgency, level, copies,
          return_status, addressees, cc, arrived_at, counts_from, outside_hours)
        select ${id('n')}, ${id('n')}, 'formal-document', 'paper', '省政府办公厅', 'provincial', '关于第' || n || '批项目的通知',
          '关于第' || n || '批项目的通知', 'plain', 'none', 1, 'n/a', '[]', '[]', now(), now(), false from n)
      insert into cases (id, case_id, kind, subject, urgency, step, opened_at, regulation_day)
        select ${id('n')}, ${id('n')}, 'receipt', '关于第' || n || '批项目的通知', 'plain', 'review', now(), '2026-01-01' from n`);
    await database.query('analyze');
  } finally {
    await database.end();
  }
}
