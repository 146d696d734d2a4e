import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { PaperSeen, whereView as page } from '../../contract/views/where.ts';
import { numberKey, titleKey } from '../../office/documents/keys.ts';
import { circulationStep } from '../../office/documents/reading-tasks.ts';
import type { ClockRow, TaskRow } from '../../office/rows.ts';
import type { CustodyRow } from '../../office/documents/rows.ts';
import { heldBy, named, personName } from './named.ts';
import { type Reading, type Viewer, visibleTo } from './reading.ts';
import { likePart } from './register.ts';

type Answer = z.infer<typeof page.answer>;
const most = 30;

/** Where papers are (2.2-b, 2.2-c): found by title, number or receipt number; with nothing asked, the originals in transit. */
export async function whereView(reading: Reading, viewer: Viewer, { q }: { readonly q: string }): Promise<Answer> {
  const papers = await papersFound(reading, viewer, q);
  const shown = papers.slice(0, most);
  const ids = shown.map(({ caseId }) => caseId);
  const rows = await rowsOf(reading, viewer, ids);
  return {
    now: viewer.now.toString(),
    papers: shown.map((paper) => seen(paper, rows, viewer)),
    more: papers.length > most,
  };
}

/** 12, 2026-12, 2026年12号: a receipt number as people write it, with or without its year. */
export function receiptNumberIn(q: string): { readonly year: number | null; readonly number: number } | null {
  const [, year, number] = /^(?:(\d{4})\D{1,3})?(\d{1,6})\D?$/u.exec(q.normalize('NFKC').trim()) ?? [];
  return number === undefined ? null : { year: year === undefined ? null : Number(year), number: Number(number) };
}

async function papersFound(reading: Reading, viewer: Viewer, q: string) {
  const rows = reading
    .selectFrom('documents as d')
    .innerJoin('cases as c', 'c.id', 'd.caseId')
    .select([
      'd.caseId',
      sql<number | null>`d.receipt_number`.as('receiptNumber'),
      'd.receiptYear',
      'd.number as documentNumber',
      'd.title',
      'd.level',
      'd.arrivedAt',
      'c.subject',
      'c.urgency',
      'c.step',
      'c.closedAt',
    ])
    .where('c.kind', '=', 'receipt')
    .where(visibleTo(viewer, 'd.caseId'))
    .orderBy('d.arrivedAt', 'desc')
    .limit(most + 1);
  if (q === '')
    return rows
      .where(sql<boolean>`exists (select 1 from custody k where k.case_id = d.case_id and k.received_at is null)`)
      .execute();
  const title = titleKey(q);
  const number = numberKey(q);
  const receipt = receiptNumberIn(q);
  return rows
    .where((e) =>
      e.or([
        ...(title === '' ? [] : [e.and([e('d.titleKey', 'like', likePart(title)), e('d.level', '=', 'none')])]),
        ...(number === null ? [] : [e.and([e('d.numberKey', 'like', likePart(number)), e('d.level', '=', 'none')])]),
        e.and([sql<boolean>`lower(c.subject) like ${likePart(q.toLowerCase())}`, e('d.level', '<>', 'none')]),
        ...(receipt === null
          ? []
          : [
              receipt.year === null
                ? sql<boolean>`d.receipt_number = ${receipt.number}`
                : sql<boolean>`(d.receipt_number = ${receipt.number} and d.receipt_year = ${receipt.year})`,
            ]),
      ]),
    )
    .execute();
}

type Paper = Awaited<ReturnType<typeof papersFound>>[number];
interface Rows {
  readonly tasks: readonly TaskRow[];
  readonly clocks: readonly ClockRow[];
  readonly custody: readonly CustodyRow[];
}

async function rowsOf(reading: Reading, viewer: Viewer, ids: readonly string[]): Promise<Rows> {
  if (ids.length === 0) return { tasks: [], clocks: [], custody: [] };
  const of = <T extends 'tasks' | 'clocks' | 'custody'>(table: T) =>
    sql<never>`select * from ${sql.table(table)} r where r.case_id = any (${[...ids]}) and ${visibleTo(viewer, 'r.caseId')}`.execute(
      reading,
    );
  const [tasks, clocks, custody] = await Promise.all([of('tasks'), of('clocks'), of('custody')]);
  return {
    tasks: (tasks.rows as TaskRow[]).filter(({ step, closedAt }) => step !== circulationStep && closedAt === null),
    clocks: (clocks.rows as ClockRow[]).filter(({ state }) => state === 'running'),
    custody: (custody.rows as CustodyRow[]).toSorted((a, b) => (a.sentAt < b.sentAt ? -1 : 1)),
  };
}

const ofCase = <R extends { readonly caseId: string }>(list: readonly R[], id: string): readonly R[] =>
  list.filter(({ caseId }) => caseId === id);

function seen({ level, subject, ...paper }: Paper, rows: Rows, viewer: Viewer): PaperSeen {
  const { book, now } = viewer;
  const chain = ofCase(rows.custody, paper.caseId);
  const due = ofCase(rows.clocks, paper.caseId).toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0];
  return {
    ...paper,
    ...(level === 'none' ? {} : { title: subject, documentNumber: null }),
    waitingFor: ofCase(rows.tasks, paper.caseId).map(({ target, openedAt }) => ({
      ...heldBy(book, target, now),
      since: openedAt,
    })),
    original: originalOf(chain.at(-1), paper, viewer),
    dueAt: due?.dueAt ?? null,
    provisional: due?.provisional ?? false,
    chain: chain.map((row) => handOverSeen(row, viewer)),
  };
}

/** Whoever took the paper in has the original until it is handed over. */
const originalOf = (last: CustodyRow | undefined, { arrivedAt }: { arrivedAt: string }, viewer: Viewer) => ({
  ...heldBy(viewer.book, last?.toTarget ?? 'post:documents-clerk', viewer.now),
  inTransit: last?.receivedAt === null,
  since: last?.receivedAt ?? last?.sentAt ?? arrivedAt,
});

const handOverSeen = (row: CustodyRow, { book, now }: Viewer): PaperSeen['chain'][number] => ({
  from: named(book, row.fromTarget),
  to: named(book, row.toTarget),
  sentAt: row.sentAt,
  sentBy: personName(book, row.sentBy),
  receivedAt: row.receivedAt,
  receivedBy: row.receivedBy === null ? null : personName(book, row.receivedBy),
  overdue: row.receivedAt === null && isPast(row.warnAt, now),
});

const isPast = (moment: string, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(moment), now) <= 0;
