import { type RawBuilder, sql } from 'kysely';
import type { CaseFound } from '../../contract/views/search.ts';
import type { Book } from '../../office/people/book.ts';
import { targetsOf } from '../../office/people/holders.ts';
import { casesShown } from './search-shown.ts';
import { type Reading, type Viewer, visibleTo } from './reading.ts';

type Deed = CaseFound['deeds'][number];

interface Trace {
  readonly deed: Deed;
  /** From and where; the case is `w.case_id`. */
  readonly rows: RawBuilder<unknown>;
}

const trace = (deed: Deed, rows: RawBuilder<unknown>): Trace => ({ deed, rows });

/** Where a person or unit has acted, signed, holds or held a task, or got the paper. */
function tracesOf(who: string, viewer: Viewer): Trace[] {
  const [kind, id = ''] = who.split(':');
  return kind === 'person' ? ofPerson(id, viewer) : ofUnit(id, viewer.book);
}

const ofPerson = (id: string, { book, now }: Viewer): Trace[] => {
  const held = targetsOf(book, id, now).map(({ target }) => target);
  return [
    trace('acted', sql`trail w where w.by_person = ${id}::uuid`),
    trace('signed', sql`opinions w where w.person = ${id}::uuid`),
    trace('has-task', sql`tasks w where w.target = any (${held}) and w.closed_at is null`),
    trace('had-task', sql`tasks w where w.target = ${`person:${id}`} and w.closed_at is not null`),
    trace('had-task', sql`tasks w where w.closed_by = ${id}::uuid`),
  ];
};

function ofUnit(id: string, book: Book): Trace[] {
  const posts = book.assignments.filter(({ unitId }) => unitId === id).map(({ post }) => `post:${post}@${id}`);
  const targets = [...new Set([`unit:${id}`, ...posts])];
  return [
    trace('has-task', sql`tasks w where w.target = any (${targets}) and w.closed_at is null`),
    trace('had-task', sql`tasks w where w.target = any (${targets}) and w.closed_at is not null`),
    trace('got-it', sql`hand_outs w where w.unit = ${id}`),
  ];
}

interface Page {
  readonly found: CaseFound[];
  readonly more: boolean;
}

/** The newest of those cases that the viewer may open, each with what they have to do with it. */
export async function casesOf(
  reading: Reading,
  viewer: Viewer,
  who: string,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<Page> {
  const traces = tracesOf(who, viewer);
  const newest = traces.map(
    ({ rows }) => sql`(select distinct w.case_id from ${rows} and w.case_id < ${after}::uuid
      and ${visibleTo(viewer, 'w.case_id')} order by w.case_id desc limit ${limit + 1})`,
  );
  const { rows } = await sql<{ caseId: string }>`
    ${sql.join(newest, sql` union `)} order by case_id desc limit ${limit + 1}`.execute(reading);
  const ids = rows.slice(0, limit).map(({ caseId }) => caseId);
  const deeds = await deedsIn(reading, traces, ids);
  const found = await casesShown(reading, viewer, ids);
  return {
    found: found.map((one) => ({ ...one, deeds: deeds.get(one.caseId) ?? [] })),
    more: rows.length > limit,
  };
}

async function deedsIn(
  reading: Reading,
  traces: readonly Trace[],
  ids: readonly string[],
): Promise<Map<string, Deed[]>> {
  const deeds = new Map<string, Deed[]>();
  if (ids.length === 0) return deeds;
  const each = traces.map(
    ({ deed, rows }) =>
      sql`select ${deed}::text as deed, w.case_id from ${rows} and w.case_id = any (${[...ids]}::uuid[])`,
  );
  const { rows } = await sql<{ deed: Deed; caseId: string }>`${sql.join(each, sql` union `)}`.execute(reading);
  for (const { deed, caseId } of rows) deeds.set(caseId, [...(deeds.get(caseId) ?? []), deed]);
  return deeds;
}
