import { sql } from 'kysely';
import type { z } from 'zod';
import { type reviewDeskView as page, reviewSteps } from '../../contract/views/review-desk.ts';
import { targetsOf } from '../../office/people/holders.ts';
import { heldBy, overdueAt } from './named.ts';
import { type Reading, type Viewer, visibleTo } from './reading.ts';

const most = 100;
const rank = sql<number>`case t.urgency when 'special' then 0 when 'extra-urgent' then 1 when 'urgent' then 2 else 3 end`;

/** What waits for the viewer at the desks between registration and leader: urgent first, then by due time (2.2-b). */
export async function reviewDeskView(reading: Reading, viewer: Viewer): Promise<z.infer<typeof page.answer>> {
  const rows = await reading
    .selectFrom('tasks as t')
    .innerJoin('cases as c', 'c.id', 't.caseId')
    .innerJoin('documents as d', 'd.caseId', 't.caseId')
    .select(['t.id as taskId', 't.caseId', 't.target', 't.urgency', 't.step', 't.openedAt', 't.dueAt', 't.provisional'])
    .select(['c.subject', 'd.sender'])
    .select([
      sql<boolean>`exists (select 1 from custody k where k.case_id = t.case_id and k.received_at is null)`.as(
        'inTransit',
      ),
      sql<number>`count(*) over ()`.as('total'),
    ])
    .where('t.closedAt', 'is', null)
    .where('t.step', 'in', [...reviewSteps])
    .where('t.target', 'in', [...viewer.targets])
    .where(visibleTo(viewer, 't.caseId'))
    .orderBy(rank)
    .orderBy(sql`coalesce(t.due_at, 'infinity')`)
    .orderBy('t.id')
    .limit(most)
    .execute();
  const held = targetsOf(viewer.book, viewer.personId, viewer.now);
  return {
    now: viewer.now.toString(),
    total: rows[0]?.total ?? 0,
    tasks: rows.map(({ target, total: _, ...row }) => ({
      ...row,
      overdue: overdueAt(viewer.now, row.dueAt),
      heldAs: heldBy(viewer.book, target, viewer.now),
      why: held.find((one) => one.target === target)?.why.kind ?? 'assigned',
    })),
  };
}
