import { sql } from 'kysely';
import type { z } from 'zod';
import type {
  RegisterFilter,
  RegisterLine,
  RegisterQuery,
  registerView as page,
} from '../../contract/views/register.ts';
import { numberKey, titleKey } from '../../office/documents/keys.ts';
import { zone } from '../../office/people/book.ts';
import { named } from './named.ts';
import { type Reading, type Viewer, visibleTo } from './reading.ts';

type Answer = z.infer<typeof page.answer>;

/** The receipt register of one year: one line a number, void ones with their reason. Only cases that the viewer may open. */
export async function registerView(reading: Reading, viewer: Viewer, query: RegisterQuery): Promise<Answer> {
  const year = query.year ?? viewer.now.toZonedDateTimeISO(zone).year;
  const lines = await linesOf(reading, viewer, { ...query, year })
    .limit(query.limit + 1)
    .execute();
  const shown = lines.slice(0, query.limit);
  return {
    year,
    years: await yearsOf(reading, viewer, year),
    total: await totalOf(reading, viewer, { ...query, year }),
    lines: shown.map((row) => lineOf(row, viewer)),
    next: lines.length > query.limit ? (shown.at(-1)?.number ?? null) : null,
  };
}

/** Escapes what LIKE takes for a joker. */
export const likePart = (text: string): string => `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%`;

type Asked = RegisterFilter & { readonly year: number };

/** Entries with the papers that they stand for, narrowed to the viewer and the filter. */
function entries(reading: Reading, viewer: Viewer, { year, q, ...filter }: Asked) {
  let rows = reading
    .selectFrom('registerEntries as e')
    .innerJoin('documents as d', 'd.caseId', 'e.caseId')
    .innerJoin('cases as c', 'c.id', 'e.caseId')
    .where('e.register', '=', 'receipt')
    .where('e.year', '=', year)
    .where(visibleTo(viewer, 'e.caseId'));
  if (filter.urgency) rows = rows.where('d.urgency', '=', filter.urgency);
  if (filter.senderClass) rows = rows.where('d.senderClass', '=', filter.senderClass);
  if (filter.level) rows = rows.where('d.level', '=', filter.level);
  if (filter.step) rows = rows.where('c.step', '=', filter.step);
  const title = titleKey(q ?? '');
  const number = numberKey(q ?? '');
  // A classified paper is found by its code only: its number may itself be secret.
  if (title !== '' || number !== null)
    rows = rows.where((e) =>
      e.or([
        ...(title === '' ? [] : [e.and([e('d.titleKey', 'like', likePart(title)), e('d.level', '=', 'none')])]),
        ...(number === null ? [] : [e.and([e('d.numberKey', 'like', likePart(number)), e('d.level', '=', 'none')])]),
        e.and([sql<boolean>`lower(c.subject) like ${likePart((q ?? '').toLowerCase())}`, e('d.level', '<>', 'none')]),
      ]),
    );
  return rows;
}

function linesOf(reading: Reading, viewer: Viewer, query: Asked & Pick<RegisterQuery, 'order' | 'after'>) {
  const { order, after } = query;
  const rows = entries(reading, viewer, query)
    .select([
      sql<number>`e.number`.as('number'),
      'e.year',
      'e.caseId',
      'e.voidReason',
      'd.arrivedAt as receivedAt',
      'd.registeredAt',
      'd.sender',
      'd.senderClass',
      'd.number as documentNumber',
      'd.title',
      'd.copies',
      'd.level',
      'd.urgency',
      'd.returnStatus',
      'd.outsideHours',
      'd.resubmits',
      'c.subject',
      'c.step',
      'c.closedAt',
      sql<
        readonly string[]
      >`array(select distinct t.target from tasks t where t.case_id = e.case_id and t.step in ('circulation', 'division', 'proposal', 'instruction', 'duty-deputy', 'department') order by t.target)`.as(
        'targets',
      ),
    ])
    .orderBy('e.number', order === 'newest' ? 'desc' : 'asc');
  return after === undefined ? rows : rows.where('e.number', order === 'newest' ? '<' : '>', after);
}

type Row = Awaited<ReturnType<ReturnType<typeof linesOf>['execute']>>[number];

/** A classified paper shows the code that stands for it, and no number. */
function lineOf({ subject, targets, resubmits, ...row }: Row, { book }: Viewer): RegisterLine {
  const classified = row.level !== 'none';
  return {
    ...row,
    title: classified ? subject : row.title,
    documentNumber: classified ? null : row.documentNumber,
    goesTo: targets.map((target) => named(book, target)),
    resubmits: resubmits !== null,
  };
}

/** Every line of the filter, oldest first, in pages: for the printed register and its export. */
export async function* registerLines(reading: Reading, viewer: Viewer, query: Asked): AsyncGenerator<RegisterLine[]> {
  for (let after: number | undefined = 0; after !== undefined;) {
    const rows: readonly Row[] = await linesOf(reading, viewer, { ...query, order: 'oldest', after })
      .limit(500)
      .execute();
    if (rows.length > 0) yield rows.map((row) => lineOf(row, viewer));
    after = rows.length < 500 ? undefined : rows.at(-1)?.number;
  }
}

async function totalOf(reading: Reading, viewer: Viewer, query: Asked): Promise<number> {
  const { total } = await entries(reading, viewer, query)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

async function yearsOf(reading: Reading, viewer: Viewer, asked: number): Promise<number[]> {
  const rows = await reading
    .selectFrom('registerEntries as e')
    .select('e.year')
    .distinct()
    .where('e.register', '=', 'receipt')
    .where(visibleTo(viewer, 'e.caseId'))
    .execute();
  return [...new Set([asked, ...rows.map(({ year }) => year)])].sort((a, b) => b - a);
}
