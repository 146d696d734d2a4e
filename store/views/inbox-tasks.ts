import { sql } from 'kysely';
import type { TaskSeen } from '../../contract/views/inbox.ts';
import { kept, type Reading, type Viewer, visibleTo } from './reading.ts';

export interface Query {
  readonly urgency?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

interface Counts {
  readonly total: number;
  readonly overdue: number;
  readonly extraUrgents: number;
  readonly urgents: number;
  readonly plains: number;
}

export type OpenTask = Omit<TaskSeen, 'overdue' | 'heldAs' | 'why'> & {
  readonly target: string;
  readonly rank: number;
};

type Row = Counts & (OpenTask | { readonly taskId: null });

/**
 * What is open for the viewer, counted, and a page of it with one more where another follows. A page begins behind the key of the one
 * before, which is the order itself: nothing is shown twice or left out.
 */
export async function openTasks(reading: Reading, viewer: Viewer, query: Query) {
  const { rows } = await statement(viewer, query).execute(reading);
  const [{ total, overdue, extraUrgents, urgents, plains } = none] = rows;
  return {
    total,
    counts: { overdue, extraUrgent: extraUrgents, urgent: urgents, plain: plains },
    // Where nothing is on the page one row brings the counts alone.
    tasks: rows.flatMap((row) => (row.taskId === null ? [] : [taskOf(row)])),
  };
}

const none: Counts = { total: 0, overdue: 0, extraUrgents: 0, urgents: 0, plains: 0 };

const taskOf = ({
  total: _,
  overdue: _o,
  extraUrgents: _e,
  urgents: _u,
  plains: _p,
  ...task
}: Counts & OpenTask): OpenTask => task;

function statement(viewer: Viewer, { urgency, after, limit }: Query) {
  const [rank = null, due = null, id = null] = after?.split('~') ?? [];
  const targets = sql`${[...viewer.targets]}::text[]`;
  const minute = sql`date_trunc('minute', ${viewer.now.toString()}::timestamptz)`;
  // A case is mostly open to whoever holds its task: one entry of an index says so, however many papers there are. What else opens it is
  // looked for where that does not.
  const isOpen = sql`coalesce(
    (select true from access own where own.subject = t.target and own.case_id = t.case_id limit 1), ${visibleTo(viewer, 't.case_id')})`;
  // A case without a paper comes from the office itself.
  return sql<Row>`with ${kept} mine as materialized (
      select t.id, t.case_id, t.target, t.urgency, t.step, t.opened_at, t.due_at, t.provisional, coalesce(t.due_at, 'infinity') as due,
        case t.urgency when 'special' then 0 when 'extra-urgent' then 1 when 'urgent' then 2 else 3 end as rank
      from tasks t where t.closed_at is null and t.target = any (${targets}) and ${isOpen}),
    counts as (
      select count(*) as total, count(*) filter (where date_trunc('minute', due_at) < ${minute}) as overdue,
        count(*) filter (where urgency in ('special', 'extra-urgent')) as extra_urgent,
        count(*) filter (where urgency = 'urgent') as urgent, count(*) filter (where urgency = 'plain') as plain
      from mine),
    page as (
      select * from mine
      where (${urgency ?? null}::text is null or urgency = ${urgency ?? null})
        and (${rank}::integer is null or (rank, due, id) > (${rank}::integer, ${due}::timestamptz, ${id}::uuid))
      order by rank, due, id limit ${limit + 1})
    select counts.total, counts.overdue, counts.extra_urgent as extra_urgents, counts.urgent as urgents, counts.plain as plains,
      page.id as task_id, page.case_id, page.target, page.urgency, page.step, page.opened_at, page.due_at, page.provisional, page.rank,
      c.subject,
      coalesce(d.sender, '') as sender,
      exists (select 1 from custody k where k.case_id = page.case_id and k.received_at is null) as in_transit
    from counts left join (page join cases c on c.id = page.case_id left join documents d on d.case_id = page.case_id) on true
    order by page.rank, page.due, page.id`;
}
