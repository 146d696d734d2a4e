import { Temporal } from 'temporal-polyfill';
import type { Database } from '../store/database.ts';
import { seats } from './city.ts';
import type { Stage } from './stage.ts';
import type { Waiting } from './story.ts';

/** What waits for somebody in a case: its open tasks, the original where it is on its way, exceptions that are asked for. */
export async function waitingIn(database: Database, caseId: string): Promise<Waiting[]> {
  const { rows } = await database.query<Waiting & { readonly name: string | null }>(
    `select t.id, 'task' as what, step, target, (count(*) over ())::int - 1 as others, p.name
       from tasks t left join people p on target = 'person:' || p.id where t.case_id = $1 and closed_at is null
     union all
     select id, 'original', '', to_target, 0, null from custody where case_id = $1 and received_at is null
     union all
     select id, 'exception', 'exception', grantable_by, 0, null from exceptions where case_id = $1 and decided_at is null`,
    [caseId],
  );
  return rows.map(({ name, ...row }) => ({ ...row, seat: seats.find((seat) => seat.name === name)?.key ?? null }));
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
     select id, case_id, due_at, 'general/clock-fell-due' from clocks where state = 'running' and fired_at is null and due_at < $1
     union all
     select id, case_id, warn_at, 'general/transit-overdue' from custody where received_at is null and warned_at is null and warn_at < $1
     order by at limit 1`,
    [before.subtract({ minutes: 1 }).toString()],
  );
  const first = rows[0];
  if (!first) return null;
  stage.moveTo(Temporal.Instant.from(first.at).add({ minutes: 1 }));
  const named = first.act === 'general/transit-overdue' ? { custody: first.id } : { clock: first.id };
  await stage.byClock(first.act, named, first.case_id);
  return first.case_id;
}
