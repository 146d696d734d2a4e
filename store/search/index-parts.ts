import type { Put } from '../../office/act.ts';
import type { CaseFile, Tables } from '../../office/rows.ts';
import { toSql } from '../naming.ts';
import {
  isClassified,
  numbered,
  type Passage,
  remarkIn,
  saidAnew,
  saidIn,
  type Searched,
  type Told,
} from './passages.ts';
import type { Owned } from '../../office/row.ts';

/** How texts are read: a higher figure has every case indexed again at the next start. */
export const wayOfReading = 1;

/** An act as it is written. */
export interface Written {
  readonly told: Told;
  readonly puts: readonly Put[];
  /** The case as the act has found it; null where it opens one. */
  readonly before: (Searched & Pick<CaseFile, 'cases'>) | null;
}

/** The parts of the act's one statement that keep the index with its rows; none where nothing that is searched changes. */
export function indexParts({ told, puts, before }: Written, values: unknown[]): string[] {
  const { caseId } = told;
  const rows = searchedIn(puts);
  const [paper] = [...rows.documents, ...(before?.documents ?? [])];
  // The book, an accountability entry, what a department has not sent yet: what is searched is papers that came in.
  if (!paper || kindOf(puts, before) !== 'receipt') return [];
  const changed = before === null ? saidIn(rows) : saidAnew(rows, before);
  const hidden = isClassified(paper) ? paper : null;
  const all = [...changed.flatMap(numbered), ...remarkIn(told, rows)];
  const parameter = (value: unknown): string => `$${String(values.push(value))}`;
  return [
    ...(before === null || changed.length === 0 ? [] : [partGone(changed, parameter)]),
    ...(hidden ? [partHidden(hidden, parameter)] : []),
    ...partPut(hidden ? all.filter(({ id }) => id === hidden.id) : all, parameter),
    ...(before === null
      ? [
          `search_case_put as (insert into search_cases values (${parameter(caseId)}, ${String(wayOfReading)})
       on conflict (case_id) do nothing)`,
        ]
      : []),
  ];
}

const kindOf = (puts: readonly Put[], before: Written['before']): string | undefined =>
  (before?.cases[0] ?? puts.find((put) => put.table === 'cases')?.row)?.kind;

type Parameter = (value: unknown) => string;

/** What a row says no more. */
function partGone(changed: ReturnType<typeof saidIn>, parameter: Parameter): string {
  const counts = changed.map(({ id, said }) => ({ id, count: said.length }));
  return `passages_gone as (delete from search_passages p using jsonb_to_recordset(${parameter(JSON.stringify(counts))}) as s (id uuid, count integer)
     where p.id = s.id and p.part >= s.count)`;
}

/** Nothing of a classified paper but its register entry stays. */
const partHidden = ({ id, caseId }: Owned, parameter: Parameter): string =>
  `passages_hidden as (delete from search_passages where case_id = ${parameter(caseId)} and id <> ${parameter(id)})`;

const partPut = (passages: readonly Passage[], parameter: Parameter): string[] =>
  passages.length === 0
    ? []
    : [
        `passages_put as (insert into search_passages select * from jsonb_populate_recordset(null::search_passages, ${parameter(asJson(passages))})
     on conflict (id, part) do update set rank = excluded.rank, place = excluded.place, about = excluded.about, body = excluded.body,
       plain = excluded.plain, tokens = excluded.tokens)`,
      ];

export const asJson = (passages: readonly Passage[]): string => JSON.stringify(passages.map(toSql));

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
