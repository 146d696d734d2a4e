import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { LateLine, MineFigures } from '../../contract/views/dashboard.ts';
import { stepsBeside } from '../../office/documents/reading-tasks.ts';
import { minutesLate } from '../../regulation/kernel/lateness.ts';
import { minutesLeft, type Period } from '../../regulation/kernel/period.ts';
import type { SourceId } from '../../regulation/kernel/source.ts';
import { sourceOf } from '../../regulation/sources.ts';
import { isShown, lightOf, type Scope } from './dashboard-scope.ts';
import { isSending } from '../handling.ts';
import { heldBy } from './named.ts';
import { type Reading, type Viewer, visibleTo } from './reading.ts';

/** Open tasks of one's own, by step and light; to read, and instead of somebody else, too. */
export async function mineOf(reading: Reading, viewer: Viewer): Promise<MineFigures[]> {
  const light = lightOf(viewer);
  return reading
    .selectFrom('tasks as t')
    .select([
      't.step',
      sql<number>`count(*) filter (where ${light} = 'late')`.as('late'),
      sql<number>`count(*) filter (where ${light} = 'near')`.as('near'),
      sql<number>`count(*) filter (where ${light} = 'inTime')`.as('inTime'),
      sql<number>`count(*) filter (where ${light} = 'noLimit')`.as('noLimit'),
    ])
    .where('t.closedAt', 'is', null)
    .where('t.target', 'in', [...viewer.targets])
    .where(visibleTo(viewer, 't.caseId'))
    .groupBy('t.step')
    .execute();
}

/** What a department prepares in its own house lies on no desk of the office. */
export const ofTheOffice = sql<boolean>`not ${sql.raw(isSending('t.case_id'))}`;

/** Where open papers stand: one line for each step and desk. */
export const standingOf = (reading: Reading, viewer: Viewer, scope: Scope) =>
  reading
    .selectFrom('tasks as t')
    .select([
      't.step',
      't.target',
      sql<number>`count(*)`.as('open'),
      sql<number>`count(*) filter (where ${lightOf(viewer)} = 'late')`.as('late'),
    ])
    .where('t.closedAt', 'is', null)
    .where('t.step', 'not in', [...stepsBeside])
    .where(ofTheOffice)
    .where(isShown(viewer, scope))
    .groupBy(['t.step', 't.target'])
    .execute();

/** Open tasks of the scope, the one that has waited longest past its limit first. */
export const openTasks = (reading: Reading, viewer: Viewer, scope: Scope) =>
  reading
    .selectFrom('tasks as t')
    .innerJoin('cases as c', 'c.id', 't.caseId')
    .select(['t.id', 't.caseId', 't.step', 't.target', 't.openedAt', 't.dueAt', 'c.urgency'])
    .select([
      sql<string | null>`case when ${visibleTo(viewer, 't.caseId')} then c.subject end`.as('subject'),
      sql<{
        source: SourceId;
        period: Period;
      } | null>`(select jsonb_build_object('source', k.source, 'period', k.period)
        from clocks k where k.case_id = t.case_id and k.state = 'running' and k.due_at = t.due_at order by k.id limit 1)`.as(
        'clock',
      ),
    ])
    .where('t.closedAt', 'is', null)
    .where(isShown(viewer, scope))
    .orderBy('t.dueAt')
    .orderBy('t.id');

export type OpenTask = Awaited<ReturnType<ReturnType<typeof openTasks>['execute']>>[number];

/** What is late now, the longest first. */
export async function lateLines(reading: Reading, viewer: Viewer, scope: Scope, most: number): Promise<LateLine[]> {
  const rows = await openTasks(reading, viewer, scope)
    .where('t.step', 'not in', [...stepsBeside])
    .where(sql<boolean>`${lightOf(viewer)} = 'late'`)
    .limit(most)
    .execute();
  return rows.map((row) => ({
    ...row,
    ...namedCase(row.caseId, row.subject),
    waitsFor: heldBy(viewer.book, row.target, viewer.now),
    source: row.clock === null ? null : sourceOf(row.clock.source),
    dueAt: row.dueAt ?? '',
    lateMinutes: latenessOf(row, viewer),
  }));
}

/** A case that the viewer may not open is counted and not named. */
export const namedCase = (caseId: string, subject: string | null) => ({
  caseId: subject === null ? '' : caseId,
  subject,
});

/** How late an open task is by now, in the terms of the limit that runs. */
export function latenessOf({ dueAt, clock }: OpenTask, { now, book }: Viewer): number {
  if (dueAt === null) return 0;
  const due = Temporal.Instant.from(dueAt);
  return clock === null ? Math.max(0, -minutesLeft(now, due)) : minutesLate(clock.period, due, now, book.calendar);
}
