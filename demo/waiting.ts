import { Temporal } from 'temporal-polyfill';
import type { Database } from '../store/database.ts';
import type { Stage } from './stage.ts';
import type { Waiting } from './story.ts';

/** What waits for somebody in a case: its open tasks, and the original where it is on its way. */
export async function waitingIn(database: Database, caseId: string): Promise<Waiting[]> {
  const { rows } = await database.query<Waiting>(
    `select id, 'task' as what, step, target, (count(*) over ())::int - 1 as others
       from tasks where case_id = $1 and closed_at is null
     union all
     select id, 'original', '', to_target, 0 from custody where case_id = $1 and received_at is null`,
    [caseId],
  );
  return rows;
}

interface Falling {
  readonly id: string;
  readonly case_id: string;
  readonly at: string;
  readonly what: 'clock' | 'custody';
}

/** Limits and unconfirmed hand-overs that fall due before the moment do so at their own time, not later. */
export async function fireClocks(stage: Stage, database: Database, before: Temporal.Instant): Promise<void> {
  for (;;) {
    const { rows } = await database.query<Falling>(
      `select id, case_id, due_at as at, 'clock' as what from clocks where state = 'running' and fired_at is null and due_at < $1
       union all
       select id, case_id, warn_at, 'custody' from custody where received_at is null and warned_at is null and warn_at < $1
       order by at limit 1`,
      [before.subtract({ minutes: 1 }).toString()],
    );
    const first = rows[0];
    if (!first) return;
    stage.moveTo(Temporal.Instant.from(first.at).add({ minutes: 1 }));
    const act = first.what === 'clock' ? 'general/clock-fell-due' : 'general/transit-overdue';
    await stage.byClock(act, { [first.what]: first.id }, first.case_id);
  }
}
