import { sql } from 'kysely';
import type { z } from 'zod';
import type { CaseBehind, CasesAsked, dashboardCasesView as page, Trend } from '../../contract/views/dashboard.ts';
import { spanOfDays } from '../../office/documents/accountability/period.ts';
import { stepsBeside } from '../../office/documents/reading-tasks.ts';
import type { SourceId } from '../../regulation/kernel/source.ts';
import { sourceOf } from '../../regulation/sources.ts';
import { type Event, eventsOf, longestIn, newestIn } from '../rollup/count.ts';
import { lateness } from './accountability.ts';
import { queryOf, subjectsOf } from './counted.ts';
import { latenessOf, namedCase, ofTheOffice, type OpenTask, openTasks } from './dashboard-open.ts';
import { daysOfWeek, daysShown, lightOf, type Scope, scopeOf } from './dashboard-scope.ts';
import { named, onWire } from './named.ts';
import type { Reading, Viewer } from './reading.ts';

type Answer = z.infer<typeof page.answer>;
const most = 300;

/** The cases behind one figure of the dashboard: as many as it says; the first some hundred of them. */
export async function dashboardCasesView(reading: Reading, viewer: Viewer, asked: CasesAsked): Promise<Answer | null> {
  const scope = scopeOf(viewer);
  if (scope.kind === 'system') return null;
  switch (asked.figure) {
    case 'mine':
    case 'open':
    case 'late':
      return openBehind(reading, viewer, scope, asked);
    case 'took':
      return tookBehind(reading, viewer, scope, asked);
    default:
      return weekBehind(reading, viewer, scope, { ...asked, figure: asked.figure });
  }
}

async function openBehind(
  reading: Reading,
  viewer: Viewer,
  scope: Scope,
  { figure, step, desk, light }: CasesAsked,
): Promise<Answer> {
  const isMine = figure === 'mine';
  const wanted = figure === 'late' ? 'late' : light;
  const rows = await openTasks(reading, viewer, isMine ? { ...scope, kind: 'own' } : scope)
    .$if(isMine, (q) => q.where('t.target', 'in', [...viewer.targets]))
    .$if(!isMine, (q) => q.where('t.step', 'not in', [...stepsBeside]).where(ofTheOffice))
    .$if(step !== undefined, (q) => q.where('t.step', '=', step ?? ''))
    .$if(desk !== undefined, (q) => q.where('t.target', '=', desk ?? ''))
    .$if(wanted !== undefined, (q) => q.where(sql<boolean>`${lightOf(viewer)} = ${wanted ?? ''}`))
    .execute();
  return { total: rows.length, rows: rows.slice(0, most).map((row) => openSeen(row, viewer)) };
}

function openSeen(row: OpenTask, viewer: Viewer): CaseBehind {
  const late = latenessOf(row, viewer);
  return {
    ...row,
    ...namedCase(row.caseId, row.subject),
    desk: named(viewer.book, row.target),
    at: onWire(row.openedAt),
    source: row.clock === null ? null : sourceOf(row.clock.source),
    lateMinutes: late > 0 ? late : null,
    minutes: null,
  };
}

/** What left a step in the weeks shown, whatever took longest first; without a step, whole papers. */
async function tookBehind(reading: Reading, viewer: Viewer, scope: Scope, { step = '' }: CasesAsked): Promise<Answer> {
  const span = spanOfDays(daysShown(viewer.now));
  const { total, events } = await longestIn(queryOf(reading), span, { step, desks: scope.desks }, most);
  return { total, rows: await seen(reading, viewer, events) };
}

/** Of one week, or of all weeks shown; the newest first. */
async function weekBehind(
  reading: Reading,
  viewer: Viewer,
  scope: Scope,
  { figure, week }: { readonly figure: Trend; readonly week?: string | undefined },
): Promise<Answer> {
  const query = queryOf(reading);
  const span = spanOfDays(week === undefined ? daysShown(viewer.now) : daysOfWeek(week));
  if (figure === 'received' || figure === 'finished') {
    const what = figure === 'received' ? 'entered' : 'done';
    const { total, events } = await newestIn(query, span, { what, desks: scope.desks }, most);
    return { total, rows: await seen(reading, viewer, events) };
  }
  const what = figure === 'missed' ? 'late' : figure;
  const counted = (await eventsOf(query, what, span, viewer.now)).filter(
    (event) => event.what === what && isInScope(event, scope),
  );
  const newest = counted.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return { total: newest.length, rows: await seen(reading, viewer, newest.slice(0, most)) };
}

const isInScope = ({ desk }: Event, { desks }: Scope): boolean => desks === null || desks.includes(desk);

async function seen(reading: Reading, viewer: Viewer, events: readonly Event[]): Promise<CaseBehind[]> {
  const subjects = await subjectsOf(
    reading,
    viewer,
    events.map(({ caseId }) => caseId),
  );
  return events.map((event) => eventSeen(event, subjects, viewer));
}

const eventSeen = (event: Event, subjects: ReadonlyMap<string, string>, viewer: Viewer): CaseBehind => ({
  ...event,
  ...namedCase(event.caseId, subjects.get(event.caseId) ?? null),
  desk: event.desk === '' ? null : named(viewer.book, event.desk),
  at: onWire(event.at),
  dueAt: onWire(event.limit?.dueAt ?? null),
  source: event.limit ? sourceOf(event.limit.source as SourceId) : null,
  lateMinutes: event.limit && !event.limit.kept ? lateness(event.limit, viewer) : null,
  minutes: event.minutes ?? null,
});
