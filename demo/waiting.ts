import { Temporal } from 'temporal-polyfill';
import type { Database } from '../store/database.ts';
import { departments, seats } from './city.ts';
import type { Stage } from './stage.ts';
import type { Waiting } from './story.ts';

/** What waits for somebody in a case, in the parts of it that were handed out and in the opinions asked on it: the open tasks first. */
export async function waitingIn(database: Database, caseId: string): Promise<Waiting[]> {
  const { rows } = await database.query<Waiting & { readonly name: string | null }>(
    `select t.id::text, t.case_id as "caseId", 'task' as what, t.step, target, (count(*) over (partition by t.case_id))::int - 1 as others,
       coalesce(p.name, u.zh) as name
       from cases c join tasks t on t.case_id = c.id left join people p on target = 'person:' || p.id
       left join units u on target = 'unit:' || u.id
       where (c.id = $1 or (c.parent = $1 and c.kind in ('supervision', 'consultation'))) and t.closed_at is null
     union all
     select id::text, case_id, 'original', '', to_target, 0, null from custody where case_id = $1 and received_at is null
     union all
     select id::text, case_id, 'exception', 'exception', grantable_by, 0, null from exceptions where case_id = $1 and decided_at is null
     union all
     select i.id || ':' || jsonb_array_length(i.urgings), i.case_id, 'urging', 'urging', i.owner, 0, null
       from cases c join supervision_items i on i.case_id = c.id
       where c.parent = $1 and c.step in ('assigned', 'in-progress') and jsonb_array_length(i.urgings) < least(3, (
         select count(*) from notices n where n.case_id = i.case_id and n.kind = 'reminder' and n.to_target = i.owner
           and n.facts->>'rule' like '%/urge-%'))
     union all
     select r.id || ':' || jsonb_array_length(r.urgings), r.case_id, 'urging', 'urging-reply', 'post:secretariat-section-chief', 0, null
       from cases c join consultations r on r.case_id = c.id join clocks k on k.case_id = c.id
       where c.parent = $1 and c.step in ('asked', 'countersigning') and r.promise is null and jsonb_array_length(r.urgings) < 2
         and k.rule = 'documents/consultation/urge-first' and k.warned_at is not null
     union all
     select r.id || ':weighing', r.case_id, 'weighing', 'weighing', r.owner, 0, u.zh
       from cases c join consultations r on r.case_id = c.id join units u on u.id = r.unit join cases paper on paper.id = c.parent
       where c.parent = $1 and c.step = 'answered' and r.weighed is null and paper.step in ('consultation', 'proposal')
     union all
     select r.id || ':' || (one->>'unit'), r.case_id, 'told', 'told', 'unit:' || (one->>'unit'), 0, null
       from replies r cross join jsonb_array_elements(r.told) one where r.case_id = $1 and one->>'confirmedAt' is null`,
    [caseId],
  );
  return rows.map(({ name, ...row }) => ({
    ...row,
    seat: seats.find((seat) => seat.name === name)?.key ?? null,
    unit: departments.find(([, unit]) => unit === name)?.[0] ?? null,
  }));
}

interface Falling {
  readonly id: string;
  readonly case_id: string;
  readonly at: string;
  readonly act: string;
}

/**
 * The first limit that is near or falls due, or hand-over that nobody confirms, before the moment: at its own time, not later.
 * Gives the case in which it did; null where there is none.
 */
export async function fireNext(stage: Stage, database: Database, before: Temporal.Instant): Promise<string | null> {
  const { rows } = await database.query<Falling>(
    `select id, case_id, warn_at as at, 'general/limit-near' as act from clocks
       where state = 'running' and warned_at is null and fired_at is null and warn_at < $1
     union all
     select id, case_id, due_at, case on_due when 'consent' then 'documents/deem-consent' else 'general/clock-fell-due' end
       from clocks where state = 'running' and fired_at is null and due_at < $1
     union all
     select id, case_id, warn_at, 'general/transit-overdue' from custody where received_at is null and warned_at is null and warn_at < $1
     order by at, act limit 1`,
    [before.subtract({ minutes: 1 }).toString()],
  );
  const first = rows[0];
  if (!first) return null;
  stage.moveTo(Temporal.Instant.from(first.at).add({ minutes: 1 }));
  const named = first.act === 'general/transit-overdue' ? { custody: first.id } : { clock: first.id };
  await stage.byClock(first.act, named, first.case_id);
  return first.case_id;
}
