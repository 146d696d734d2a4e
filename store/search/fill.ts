import type { Put } from '../../office/act.ts';
import { type Connection, type Database, inTransaction } from '../database.ts';
import { loadCase } from '../load.ts';
import { asJson, searchedIn, wayOfReading } from './index-statements.ts';
import { isClassified, numbered, type Passage, remarkIn, saidIn, type Told } from './passages.ts';

const casesAtOnce = 20;

/**
 * Indexes every case that is not yet indexed, or in an older way, the newest first and a few at a time, while the office goes on: a case
 * is held only as long as an act would hold it. Gives how many there were.
 */
export async function fillIndex(database: Database, isOver: () => boolean = () => false): Promise<number> {
  let cases = 0;
  while (!isOver()) {
    const done = await inTransaction(database, fillSome);
    cases += done;
    if (done === 0) break;
  }
  return cases;
}

/** Throws the index away and makes it anew. */
export async function rebuildIndex(database: Database): Promise<number> {
  await inTransaction(database, (connection) => connection.query('delete from search_cases'));
  return fillIndex(database);
}

async function fillSome(connection: Connection): Promise<number> {
  const { rows } = await connection.query<{ id: string }>(
    `select c.id from cases c left join search_cases s on s.case_id = c.id and s.reading = $1
     where c.kind = 'receipt' and s.case_id is null order by c.id desc limit $2`,
    [wayOfReading, casesAtOnce],
  );
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return 0;
  // Acts hold the same lock, so that what is read next is whole and nothing older than an act overwrites it.
  await connection.query('select 1 from chain_heads where case_id = any ($1) order by case_id for update', [ids]);
  const passages: Passage[] = [];
  for (const id of ids) passages.push(...(await passagesIn(connection, id)));
  await connection.query('delete from search_passages where case_id = any ($1)', [ids]);
  await connection.query(
    'insert into search_passages select * from jsonb_populate_recordset(null::search_passages, $1)',
    [asJson(passages)],
  );
  await connection.query(
    `insert into search_cases select unnest($1::uuid[]), $2
     on conflict (case_id) do update set reading = excluded.reading`,
    [ids, wayOfReading],
  );
  return ids.length;
}

async function passagesIn(connection: Connection, caseId: string): Promise<Passage[]> {
  const { file } = await loadCase(connection, caseId);
  if (!file) return [];
  const document = file.documents[0];
  const all = saidIn(file).flatMap(numbered);
  if (document && isClassified(document)) return all.filter(({ id }) => id === document.id);
  return [...all, ...(await remarksIn(connection, caseId))];
}

interface Body {
  readonly input: unknown;
  readonly puts: readonly Put[];
}

async function remarksIn(connection: Connection, caseId: string): Promise<Passage[]> {
  const { rows } = await connection.query<Omit<Told, 'input'> & { body: string }>(
    `select id, case_id as "caseId", act, by_person as by, happened_at as at, body from trail where case_id = $1 order by seq`,
    [caseId],
  );
  return rows.flatMap(({ body, ...told }) => {
    const { input, puts } = JSON.parse(body) as Body;
    return remarkIn({ ...told, input }, searchedIn(puts));
  });
}
