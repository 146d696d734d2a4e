import { sql } from 'kysely';
import type { z } from 'zod';
import type { AskedSeen, inboxView as page, TaskSeen } from '../../contract/views/inbox.ts';
import { targetsOf } from '../../office/people/holders.ts';
import { heldBy, overdueAt, personName } from './named.ts';
import { type OpenTask, openTasks, type Query } from './inbox-tasks.ts';
import { kept, type Reading, type Viewer, visibleTo } from './reading.ts';

type Answer = z.infer<typeof page.answer>;
/** What waits for the viewer: urgent first, then by due time; with counts and what the office had to tell (2.2-c). */
export async function inboxView(reading: Reading, viewer: Viewer, query: Query): Promise<Answer> {
  const [{ total, counts, tasks }, exceptions, notices] = await Promise.all([
    openTasks(reading, viewer, query),
    askedOf(reading, viewer),
    noticesOf(reading, viewer),
  ]);
  const shown = tasks.slice(0, query.limit);
  const last = tasks.length > query.limit ? shown.at(-1) : undefined;
  return {
    now: viewer.now.toString(),
    total,
    counts,
    tasks: seen(shown, viewer),
    next: last === undefined ? null : `${last.rank}~${last.dueAt ?? 'infinity'}~${last.taskId}`,
    exceptions,
    notices,
  };
}

function seen(rows: readonly OpenTask[], viewer: Viewer): TaskSeen[] {
  const held = targetsOf(viewer.book, viewer.personId, viewer.now);
  return rows.map(({ target, rank: _, ...row }) => ({
    ...row,
    overdue: overdueAt(viewer.now, row.dueAt),
    heldAs: heldBy(viewer.book, target, viewer.now),
    why: held.find((one) => one.target === target)?.why.kind ?? 'assigned',
  }));
}

const heldByViewer = ({ targets }: Viewer, column: string) => sql<boolean>`${sql.ref(column)} = any (${[...targets]})`;

async function askedOf(reading: Reading, viewer: Viewer): Promise<AskedSeen[]> {
  const rows = await reading
    .selectFrom('exceptions as e')
    .modifyFront(kept)
    .innerJoin('cases as c', 'c.id', 'e.caseId')
    .select(['e.id', 'e.caseId', 'c.subject', 'e.rule', 'e.reason', 'e.askedBy', 'e.askedAt'])
    .where('e.decidedAt', 'is', null)
    .where(heldByViewer(viewer, 'e.grantableBy'))
    .where(visibleTo(viewer, 'e.caseId'))
    .orderBy('e.askedAt')
    .limit(100)
    .execute();
  return rows.map((row) => ({ ...row, askedBy: personName(viewer.book, row.askedBy) }));
}

const noticesOf = (reading: Reading, viewer: Viewer) =>
  reading
    .selectFrom('notices as n')
    .modifyFront(kept)
    .innerJoin('cases as c', 'c.id', 'n.caseId')
    .leftJoin('deliveries as o', (join) =>
      join.onRef('o.noticeId', '=', 'n.id').on('o.personId', '=', viewer.personId).on('o.event', '=', 'opened'),
    )
    .select(['n.id', 'n.caseId', 'n.kind', 'n.urgent', 'n.at', 'c.subject'])
    .where(heldByViewer(viewer, 'n.toTarget'))
    .where('o.at', 'is', null)
    .where(visibleTo(viewer, 'n.caseId'))
    .orderBy('n.at', 'desc')
    .limit(20)
    .execute();
