import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type {
  MonthCount,
  statisticsCountedView as countedPage,
  statisticsPapersView as papersPage,
  statisticsView as page,
} from '../../contract/views/statistics.ts';
import { zone } from '../../office/people/book.ts';
import { type Reading, type Viewer, visibleTo } from './reading.ts';

type Answer = z.infer<typeof page.answer>;
type Papers = z.infer<typeof papersPage.answer>;

interface Span {
  readonly from: string;
  readonly to: string;
}

/** First moment of a month, YYYY-MM, in the city's zone, and of the next one. */
export function spanOf(month: string): Span {
  const first = Temporal.PlainDate.from(`${month}-01`);
  const start = (day: Temporal.PlainDate) => day.toZonedDateTime(zone).toInstant().toString();
  return { from: start(first), to: start(first.add({ months: 1 })) };
}

/** The month's figures (2.2-a): average time of each stage and how many kept their limit, by urgency, of the cases that the viewer may open. */
export async function statisticsView(
  reading: Reading,
  viewer: Viewer,
  query: { readonly month?: string | undefined },
): Promise<Answer> {
  const month = query.month ?? viewer.now.toZonedDateTimeISO(zone).toPlainDate().toString().slice(0, 7);
  const span = spanOf(month);
  const [stages, arrived, registered, closed] = await Promise.all([
    stagesOf(reading, viewer, span),
    countOf(reading, viewer, span, 'arrived'),
    countOf(reading, viewer, span, 'registered'),
    countOf(reading, viewer, span, 'closed'),
  ]);
  return { month, arrived, registered, closed, stages };
}

const stagesOf = (reading: Reading, viewer: Viewer, { from, to }: Span): Promise<Answer['stages']> =>
  reading
    .selectFrom('stages as s')
    .select([
      's.stage',
      's.urgency',
      sql<number>`count(*)`.as('count'),
      sql<number>`round(avg(s.minutes))::int`.as('averageMinutes'),
      sql<number>`max(s.minutes)`.as('longestMinutes'),
      sql<number>`count(*) filter (where s.on_time)`.as('onTime'),
      sql<number>`count(*) filter (where not s.on_time)`.as('late'),
    ])
    .where(visibleTo(viewer, 's.caseId'))
    .where('s.leftAt', '>=', from)
    .where('s.leftAt', '<', to)
    .groupBy(['s.stage', 's.urgency'])
    .orderBy('s.stage')
    .orderBy('s.urgency')
    .execute();

const momentOf = { arrived: 'd.arrived_at', registered: 'd.registered_at', closed: 'c.closed_at' } as const;

/** The receipts that count for a month, each once. */
const counted = (reading: Reading, viewer: Viewer, { from, to }: Span, of: MonthCount) =>
  reading
    .selectFrom('documents as d')
    .innerJoin('cases as c', 'c.id', 'd.caseId')
    .where('c.kind', '=', 'receipt')
    .where(visibleTo(viewer, 'd.caseId'))
    .where(sql.ref(momentOf[of]), '>=', from)
    .where(sql.ref(momentOf[of]), '<', to);

async function countOf(reading: Reading, viewer: Viewer, span: Span, of: MonthCount): Promise<number> {
  const { count } = await counted(reading, viewer, span, of)
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

const receiptNumber = sql<number | null>`d.receipt_number`.as('receiptNumber');
const title = sql<string>`case when d.level = 'none' then d.title else c.subject end`.as('title');
const mostShown = 200;

/** The papers behind a count of the month, the newest first. */
export async function statisticsCountedView(
  reading: Reading,
  viewer: Viewer,
  { month, of }: z.infer<typeof countedPage.query>,
): Promise<z.infer<typeof countedPage.answer>> {
  const span = spanOf(month);
  const at = sql<string>`${sql.ref(momentOf[of])}`;
  const [total, rows] = await Promise.all([
    countOf(reading, viewer, span, of),
    counted(reading, viewer, span, of)
      .select(['d.caseId', receiptNumber, title, at.as('at')])
      .orderBy(at, 'desc')
      .limit(mostShown)
      .execute(),
  ]);
  return { total, papers: rows };
}

/** The papers behind one figure of the month, the longest first; at most 200. */
export async function statisticsPapersView(
  reading: Reading,
  viewer: Viewer,
  query: z.infer<typeof papersPage.query>,
): Promise<Papers> {
  const { from, to } = spanOf(query.month);
  const papers = await reading
    .selectFrom('stages as s')
    .innerJoin('documents as d', 'd.caseId', 's.caseId')
    .innerJoin('cases as c', 'c.id', 's.caseId')
    .select(['s.caseId', receiptNumber, title, 's.enteredAt', 's.leftAt', 's.minutes', 's.onTime'])
    .where(visibleTo(viewer, 's.caseId'))
    .where('s.leftAt', '>=', from)
    .where('s.leftAt', '<', to)
    .where('s.stage', '=', query.stage)
    .where('s.urgency', '=', query.urgency)
    .orderBy('s.minutes', 'desc')
    .limit(mostShown)
    .execute();
  return { papers };
}
