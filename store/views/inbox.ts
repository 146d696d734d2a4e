import { sql } from 'kysely';
import type { z } from 'zod';
import type { AskedSeen, inboxView as page, TaskSeen } from '../../contract/views/inbox.ts';
import { targetsOf } from '../../office/people/holders.ts';
import { heldBy, overdueAt, personName } from './named.ts';
import { type Reading, type Viewer, visibleTo } from './reading.ts';

type Answer = z.infer<typeof page.answer>;
interface Query {
  readonly urgency?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

const rank = sql<number>`case t.urgency when 'special' then 0 when 'extra-urgent' then 1 when 'urgent' then 2 else 3 end`;

const due = sql<string>`coalesce(t.due_at, 'infinity')`;

/** What waits for the viewer: urgent first, then by due time; with counts and what the office had to tell (2.2-c). */
export async function inboxView(reading: Reading, viewer: Viewer, query: Query): Promise<Answer> {
  const [counts, rows, exceptions, notices] = await Promise.all([
    countsOf(reading, viewer),
    tasksOf(reading, viewer, query),
    askedOf(reading, viewer),
    noticesOf(reading, viewer),
  ]);
  const shown = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  return {
    now: viewer.now.toString(),
    total: counts.total,
    counts: counts.counts,
    tasks: seen(shown, viewer),
    next: last === undefined ? null : `${last.rank}~${last.dueAt ?? 'infinity'}~${last.taskId}`,
    exceptions,
    notices,
  };
}

const open = (reading: Reading, viewer: Viewer) =>
  reading
    .selectFrom('tasks as t')
    .where('t.closedAt', 'is', null)
    .where('t.target', 'in', [...viewer.targets])
    .where(visibleTo(viewer, 't.caseId'));

async function countsOf(reading: Reading, viewer: Viewer) {
  const now = viewer.now.toString();
  const row = await open(reading, viewer)
    .select(({ fn }) => [
      fn.countAll<number>().as('total'),
      sql<number>`count(*) filter (where date_trunc('minute', t.due_at) < date_trunc('minute', ${now}::timestamptz))`.as(
        'overdue',
      ),
      sql<number>`count(*) filter (where t.urgency in ('special', 'extra-urgent'))`.as('extraUrgent'),
      sql<number>`count(*) filter (where t.urgency = 'urgent')`.as('urgent'),
      sql<number>`count(*) filter (where t.urgency = 'plain')`.as('plain'),
    ])
    .executeTakeFirstOrThrow();
  const { total, ...counts } = row;
  return { total, counts };
}

/** A page, with one more where another follows. The key is the order itself, so that nothing is shown twice or left out. */
const tasksOf = (reading: Reading, viewer: Viewer, { urgency, after, limit }: Query) =>
  open(reading, viewer)
    .innerJoin('cases as c', 'c.id', 't.caseId')
    .leftJoin('documents as d', 'd.caseId', 't.caseId')
    .select([
      't.id as taskId',
      't.caseId',
      't.target',
      't.urgency',
      't.step',
      't.openedAt',
      't.dueAt',
      't.provisional',
      'c.subject',
    ])
    .select([
      // A case without a paper comes from the office itself.
      sql<string>`coalesce(d.sender, '')`.as('sender'),
      rank.as('rank'),
      sql<boolean>`exists (select 1 from custody k where k.case_id = t.case_id and k.received_at is null)`.as(
        'inTransit',
      ),
    ])
    .$if(urgency !== undefined, (q) => q.where('t.urgency', '=', urgency ?? ''))
    .$if(after !== undefined, (q) => q.where(isAfter(after ?? '')))
    .orderBy(rank)
    .orderBy(due)
    .orderBy('t.id')
    .limit(limit + 1)
    .execute();

function isAfter(key: string) {
  const [urgency = '', dueAt = '', id = ''] = key.split('~');
  return sql<boolean>`(${rank}, ${due}, t.id) > (${Number(urgency)}, ${dueAt}::timestamptz, ${id}::uuid)`;
}

function seen(rows: Awaited<ReturnType<typeof tasksOf>>, viewer: Viewer): TaskSeen[] {
  const held = targetsOf(viewer.book, viewer.personId, viewer.now);
  return rows.map(({ target, rank: _, ...row }) => ({
    ...row,
    overdue: overdueAt(viewer.now, row.dueAt),
    heldAs: heldBy(viewer.book, target, viewer.now),
    why: held.find((one) => one.target === target)?.why.kind ?? 'assigned',
  }));
}

async function askedOf(reading: Reading, viewer: Viewer): Promise<AskedSeen[]> {
  const rows = await reading
    .selectFrom('exceptions as e')
    .innerJoin('cases as c', 'c.id', 'e.caseId')
    .select(['e.id', 'e.caseId', 'c.subject', 'e.rule', 'e.reason', 'e.askedBy', 'e.askedAt'])
    .where('e.decidedAt', 'is', null)
    .where('e.grantableBy', 'in', [...viewer.targets])
    .where(visibleTo(viewer, 'e.caseId'))
    .orderBy('e.askedAt')
    .limit(100)
    .execute();
  return rows.map((row) => ({ ...row, askedBy: personName(viewer.book, row.askedBy) }));
}

const noticesOf = (reading: Reading, viewer: Viewer) =>
  reading
    .selectFrom('notices as n')
    .innerJoin('cases as c', 'c.id', 'n.caseId')
    .leftJoin('deliveries as o', (join) =>
      join.onRef('o.noticeId', '=', 'n.id').on('o.personId', '=', viewer.personId).on('o.event', '=', 'opened'),
    )
    .select(['n.id', 'n.caseId', 'n.kind', 'n.urgent', 'n.at', 'c.subject'])
    .where('n.toTarget', 'in', [...viewer.targets])
    .where('o.at', 'is', null)
    .where(visibleTo(viewer, 'n.caseId'))
    .orderBy('n.at', 'desc')
    .limit(20)
    .execute();
