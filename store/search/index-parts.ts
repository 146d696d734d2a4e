import { calendarCase, peopleCase } from '../../office/people/book.ts';
import type { Put } from '../../office/act.ts';
import type { Tables } from '../../office/rows.ts';
import { toSql } from '../naming.ts';
import { isClassified, type Passage, passagesOf, remarkIn, type Searched, type Told } from './passages.ts';

/** How texts are read: a higher figure has every case indexed again at the next start. */
export const wayOfReading = 1;

/** An act as it is written. */
export interface Written {
  readonly told: Told;
  readonly puts: readonly Put[];
  /** Whether the act opens the case: then all its passages are these. */
  readonly first: boolean;
}

/** The parts of the act's one statement that keep the index with its rows; none where nothing that is searched changes. */
export function indexParts({ told, puts, first }: Written, values: unknown[]): string[] {
  const { caseId } = told;
  if (caseId === peopleCase || caseId === calendarCase) return [];
  const rows = searchedIn(puts);
  const found = passagesOf(rows);
  const hidden = rows.documents.find(isClassified);
  const all = [...found.flatMap(({ passages }) => passages), ...remarkIn(told, rows)];
  const passages = hidden ? all.filter(({ id }) => id === hidden.id) : all;
  const parameter = (value: unknown): string => `$${String(values.push(value))}`;
  const parts: string[] = [];
  if (found.length > 0) {
    const counts = found.map(({ id, passages: of }) => ({ id, count: of.length }));
    parts.push(`passages_gone as (delete from search_passages p using jsonb_to_recordset(${parameter(JSON.stringify(counts))}) as s (id uuid, count integer)
       where p.id = s.id and p.part >= s.count)`);
  }
  if (hidden)
    parts.push(
      `passages_hidden as (delete from search_passages where case_id = ${parameter(caseId)} and id <> ${parameter(hidden.id)})`,
    );
  if (passages.length > 0)
    parts.push(
      `passages_put as (${passagesPut(parameter(asJson(passages)), rows.documents.length > 0, parameter, caseId)})`,
    );
  if (first)
    parts.push(`search_case_put as (insert into search_cases values (${parameter(caseId)}, ${String(wayOfReading)})
       on conflict (case_id) do nothing)`);
  return parts;
}

export const asJson = (passages: readonly Passage[]): string => JSON.stringify(passages.map(toSql));

/** What is written on a classified paper without its register entry at hand is not taken in. */
function passagesPut(json: string, known: boolean, parameter: (value: unknown) => string, caseId: string): string {
  const guard = known
    ? ''
    : `where not exists (select 1 from documents d where d.case_id = ${parameter(caseId)} and d.level <> 'none')`;
  return `insert into search_passages select * from jsonb_populate_recordset(null::search_passages, ${json}) ${guard}
     on conflict (id, part) do update set rank = excluded.rank, place = excluded.place, about = excluded.about, body = excluded.body,
       plain = excluded.plain, tokens = excluded.tokens
     where (search_passages.place, search_passages.body) is distinct from (excluded.place, excluded.body)`;
}

/** Those of an act's rows that have something to search. */
export function searchedIn(puts: readonly Put[]): Searched {
  const of = <T extends keyof Searched>(table: T) =>
    puts.filter((put) => put.table === table).map(({ row }) => row) as unknown as readonly Tables[T][];
  return {
    documents: of('documents'),
    opinions: of('opinions'),
    handOuts: of('handOuts'),
    circulations: of('circulations'),
    files: of('files'),
  };
}
