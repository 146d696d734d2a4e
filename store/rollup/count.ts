import type { Temporal } from 'temporal-polyfill';
import type { LimitEnded, Span } from '../../office/documents/accountability/handling.ts';
import { spanOfDays } from '../../office/documents/accountability/period.ts';
import { besideSteps, limitsIn, type Query, returnsIn } from '../handling.ts';
import { noClasses, type RolledRow, withMinutes } from './row.ts';

/** Something that counts for a desk. `minutes`: how long what ended had been there. */
export interface Event {
  readonly caseId: string;
  readonly at: string;
  readonly desk: string;
  readonly step: string;
  readonly urgency: string;
  readonly what: 'entered' | 'ended' | 'done' | 'kept' | 'late' | 'returned';
  readonly minutes?: number;
  /** Of a limit: which. */
  readonly limit?: LimitEnded;
}

const minutesBetween = (from: string, to: string): string =>
  `greatest(0, floor(extract(epoch from ${to} - ${from}) / 60))::int as minutes`;

/** What a department prepares and follows in its own house is no work of the office: its receipt is counted. */
const ofTheOffice = `c.kind <> 'sending'`;

const entered = `
  select t.case_id as "caseId", t.opened_at as at, t.target as desk, t.step, c.urgency, 'entered' as what from tasks t join cases c on c.id = t.case_id
  where t.opened_at >= $1 and t.opened_at < $2 and ${ofTheOffice} and t.step not in ${besideSteps}`;

const ended = `
  select t.case_id as "caseId", t.closed_at as at, t.target as desk, t.step, c.urgency, case when t.closed_why = 'done' then 'done' else 'ended' end as what,
    ${minutesBetween('t.opened_at', 't.closed_at')}
  from tasks t join cases c on c.id = t.case_id
  where t.closed_at >= $1 and t.closed_at < $2 and ${ofTheOffice} and t.step not in ${besideSteps}`;

const arrived = `
  select d.case_id as "caseId", d.arrived_at as at, '' as desk, '' as step, c.urgency, 'entered' as what from documents d join cases c on c.id = d.case_id
  where d.arrived_at >= $1 and d.arrived_at < $2 and ${ofTheOffice}`;

const closed = `
  select c.id as "caseId", c.closed_at as at, '' as desk, '' as step, c.urgency, 'done' as what, ${minutesBetween('d.arrived_at', 'c.closed_at')}
  from cases c join documents d on d.case_id = c.id where c.closed_at >= $1 and c.closed_at < $2 and ${ofTheOffice}`;

/** Everything of a period that counts for a desk, as the case tables say it now: the one way in which days are counted. */
export async function eventsIn(query: Query, span: Span, now: Temporal.Instant): Promise<Event[]> {
  const events: (readonly Event[])[] = [];
  for (const what of ['entered', 'done', 'late', 'returned'] as const)
    events.push(await eventsOf(query, what, span, now));
  return events.flat();
}

/** What counts for one figure, with what is found on the way: with the limits that passed those that were kept, with what was done whatever ended. */
export async function eventsOf(
  query: Query,
  what: 'entered' | 'done' | 'late' | 'returned',
  span: Span,
  now: Temporal.Instant,
): Promise<readonly Event[]> {
  const asked = async (sql: string) => (await query(sql, [span.from, span.to])) as Event[];
  switch (what) {
    case 'entered':
      return [await asked(entered), await asked(arrived)].flat();
    case 'done':
      return [await asked(ended), await asked(closed)].flat();
    case 'late':
      return (await limitsIn(query, span, now)).map((limit) => ({
        ...limit,
        limit,
        what: limit.kept ? 'kept' : 'late',
      }));
    case 'returned':
      return (await returnsIn(query, span)).map((back) => ({ ...back, what }));
  }
}

/** Of which step and whose desks; null: of all. The empty step: whole papers. */
export interface Narrowed {
  readonly step: string;
  readonly desks: readonly string[] | null;
}

/** What left a step in a period, whatever was there longest first: so many of them, and how many there are. */
export async function longestIn(
  query: Query,
  { from, to }: Span,
  { step, desks }: Narrowed,
  most: number,
): Promise<{ readonly total: number; readonly events: readonly Event[] }> {
  return withTotal(
    await query(
      `select e.*, count(*) over () as total from (${step === '' ? closed : ended}) e
     where e.step = $3 and ($4::text[] is null or e.desk = any ($4)) order by minutes desc, at limit $5`,
      [from, to, step, desks, most],
    ),
  );
}

/** What came in a period, or was done in it, the newest first: so many of them, and how many there are. `desks` null: whole papers. */
export async function newestIn(
  query: Query,
  { from, to }: Span,
  { what, desks }: { readonly what: 'entered' | 'done'; readonly desks: readonly string[] | null },
  most: number,
): Promise<{ readonly total: number; readonly events: readonly Event[] }> {
  const [ofDesks, ofPapers] = what === 'entered' ? [entered, arrived] : [ended, closed];
  return withTotal(
    await query(
      `select e.*, count(*) over () as total from (${desks === null ? ofPapers : ofDesks}) e
       where e.what = $3 and ($4::text[] is null or e.desk = any ($4)) order by at desc limit $5`,
      [from, to, what, desks, most],
    ),
  );
}

function withTotal(rows: readonly object[]): { readonly total: number; readonly events: readonly Event[] } {
  const events = rows as readonly (Event & { readonly total: number })[];
  return { total: events[0]?.total ?? 0, events };
}

/** What the desks did on days that follow one another. */
export async function countDays(query: Query, days: readonly string[], now: Temporal.Instant): Promise<RolledRow[]> {
  const [from = '', to = ''] = [days[0], days.at(-1)];
  return rolled(await eventsIn(query, spanOfDays({ from, to }), now), dayIn(days));
}

/** The day of a moment among days that follow one another. */
function dayIn(days: readonly string[]): (at: string) => string {
  const begins = days.map((day) => Date.parse(spanOfDays({ from: day, to: day }).from));
  return (at) => days[begins.findLastIndex((begin) => begin <= Date.parse(at))] ?? '';
}

function rolled(events: readonly Event[], dayOf: (at: string) => string): RolledRow[] {
  const rows = new Map<string, RolledRow>();
  for (const event of events) {
    const day = dayOf(event.at);
    const key = keyOf({ ...event, day });
    rows.set(key, withEvent(rows.get(key) ?? emptyRow(day, event), event));
  }
  return [...rows.values()];
}

const emptyRow = (day: string, { desk, step, urgency }: Event): RolledRow => ({
  ...{ day, desk, step, urgency, entered: 0, ended: 0, done: 0, kept: 0, late: 0, returned: 0, minutes: 0 },
  classes: noClasses,
});

function withEvent(row: RolledRow, { what, minutes }: Event): RolledRow {
  const counted = { ...row, [what]: row[what] + 1 };
  if (minutes === undefined) return counted;
  return {
    ...counted,
    ended: row.ended + 1,
    minutes: row.minutes + minutes,
    classes: withMinutes(row.classes, minutes),
  };
}

export const keyOf = ({ day, desk, step, urgency }: Pick<RolledRow, 'day' | 'desk' | 'step' | 'urgency'>): string =>
  [day, desk, step, urgency].join(' ');
