import { sql } from 'kysely';
import type { z } from 'zod';
import type { ActSeen, auditLogView as logPage, auditView as page } from '../../contract/views/admin.ts';
import { spanOfDays } from '../../office/documents/accountability/period.ts';
import type { Book } from '../../office/people/book.ts';
import { chainStart, sm3 } from '../canonical.ts';
import { holdsPost } from './may-do.ts';
import { named, personName } from './named.ts';
import type { Reading, Viewer } from './reading.ts';
import { securityLines } from './security-lines.ts';

type Query = z.infer<typeof page.query>;
type Answer = z.infer<typeof page.answer>;
const pageSize = 100;

/** The auditor's page: every act with who, as what, when and its hash, never what it said; null for everybody else. */
export async function auditView(reading: Reading, viewer: Viewer, query: Query): Promise<Answer | null> {
  if (!holdsPost(viewer, 'security-auditor')) return null;
  const { book } = viewer;
  const [rows, digests] = await Promise.all([
    actsOf(reading, query),
    reading.selectFrom('digests').select(['day', 'at']).orderBy('day', 'desc').limit(400).execute(),
  ]);
  const shown = rows.slice(0, pageSize);
  return {
    acts: shown.map((row) => actSeen(row, book)),
    next: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null,
    people: book.people.map(({ id, name }) => ({ id, name })),
    digests,
  };
}

/** The whole security log, for the auditor only. */
export async function auditLogView(
  reading: Reading,
  viewer: Viewer,
  query: { readonly before?: number | undefined },
): Promise<z.infer<typeof logPage.answer> | null> {
  if (!holdsPost(viewer, 'security-auditor')) return null;
  return securityLines(reading, viewer.book, { ...query, without: [] });
}

/** Ids are given in the order of time, so a page is cut by id. The row before proves the link of the chain. */
function actsOf(reading: Reading, { person, act, on, to, before }: Query) {
  let rows = reading
    .selectFrom('trail as t')
    .leftJoin('trail as p', (join) => join.onRef('p.caseId', '=', 't.caseId').on(sql<boolean>`p.seq = t.seq - 1`))
    .select(['t.id', 't.caseId', 't.seq', 't.act', 't.byPerson', 't.happenedAt', 't.recordedAt'])
    .select(['t.body', 't.prevHash', 't.hash', 'p.hash as hashBefore'])
    .orderBy('t.id', 'desc')
    .limit(pageSize + 1);
  if (person !== undefined) rows = rows.where('t.byPerson', '=', person);
  if (act !== undefined && act !== '') rows = rows.where('t.act', '=', act);
  if (before !== undefined) rows = rows.where('t.id', '<', before);
  if (on !== undefined) rows = rows.where('t.recordedAt', '>=', spanOfDays({ from: on, to: on }).from);
  const last = to ?? on;
  if (last !== undefined) rows = rows.where('t.recordedAt', '<', spanOfDays({ from: last, to: last }).to);
  return rows.execute();
}

type Row = Awaited<ReturnType<typeof actsOf>>[number];

/** Of the row's body only the entitlement leaves this place. */
function actSeen(row: Row, book: Book): ActSeen {
  const said = JSON.parse(row.body) as { readonly as?: { readonly target: string } | null };
  return {
    id: row.id,
    caseId: row.caseId,
    seq: row.seq,
    act: row.act,
    name: row.byPerson === null ? null : personName(book, row.byPerson),
    as: said.as ? named(book, said.as.target) : null,
    happenedAt: row.happenedAt,
    recordedAt: row.recordedAt,
    hash: row.hash,
    intact: sm3(row.body) === row.hash && row.prevHash === (row.seq === 1 ? chainStart : row.hashBefore),
  };
}
