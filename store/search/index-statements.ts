import type { Put } from '../../office/act.ts';
import type { CaseFile, Tables } from '../../office/rows.ts';
import { toSql } from '../naming.ts';
import type { Statement } from '../together.ts';
import { isClassified, numbered, type Passage, remarkIn, saidAnew, type Searched, type Told } from './passages.ts';
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

/** What keeps the index with an act's rows; nothing where nothing that is searched changes. */
export function indexStatements({ told, puts, before }: Written): Statement[] {
  const { caseId } = told;
  const rows = searchedIn(puts);
  const [paper] = [...rows.documents, ...(before?.documents ?? [])];
  // The book, an accountability entry, what a department has not sent yet: what is searched is papers that came in.
  if (!paper || kindOf(puts, before) !== 'receipt') return [];
  const changed = saidAnew(rows, before ?? nothing);
  const hidden = isClassified(paper) ? paper : null;
  const all = [...changed.flatMap(numbered), ...remarkIn(told, rows)];
  return [
    ...changed.filter(({ said, was }) => said.length < was).map(gone),
    ...(hidden ? [hide(hidden)] : []),
    ...put(hidden ? all.filter(({ id }) => id === hidden.id) : all),
    ...(before === null ? [{ text: caseIsIndexed, values: [caseId, wayOfReading], kept: true }] : []),
  ];
}

const kindOf = (puts: readonly Put[], before: Written['before']): string | undefined =>
  (before?.cases[0] ?? puts.find((put) => put.table === 'cases')?.row)?.kind;

const caseIsIndexed = 'insert into search_cases values ($1, $2) on conflict (case_id) do nothing';

const nothing: Searched = { documents: [], opinions: [], handOuts: [], circulations: [], files: [] };

/** What a row says no more. */
const gone = ({ id, said }: ReturnType<typeof saidAnew>[number]): Statement => ({
  text: 'delete from search_passages where id = $1 and part >= $2',
  values: [id, said.length],
  kept: true,
});

/** Nothing of a classified paper but its register entry stays. */
const hide = ({ id, caseId }: Owned): Statement => ({
  text: 'delete from search_passages where case_id = $1 and id <> $2',
  values: [caseId, id],
});

const put = (passages: readonly Passage[]): Statement[] =>
  passages.length === 0
    ? []
    : [
        {
          text: `insert into search_passages select * from json_populate_recordset(null::search_passages, $1)
     on conflict (id, part) do update set rank = excluded.rank, place = excluded.place, about = excluded.about, body = excluded.body,
       plain = excluded.plain, tokens = excluded.tokens`,
          values: [asJson(passages)],
          kept: true,
        },
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
