import { actOf } from '../office/acts.ts';
import { perform } from '../office/perform.ts';
import { sweepUploads } from '../store/house/uploads.ts';
import { removeFile } from './files-on-disk.ts';
import type { Parts } from './parts.ts';

interface Due {
  readonly act: string;
  readonly caseId: string;
  readonly input: unknown;
  /** The clock or custody row: what backs off when its act fails. */
  readonly id: string;
}

/** Does what has fallen due: limits, unconfirmed hand-overs, clocks on an old calendar. Each in a transaction of its own; gives how many. */
export async function tick(parts: Parts): Promise<number> {
  let done = 0;
  for (const due of await dueNow(parts)) if (await attempt(parts, due)) done += 1;
  await sweepUploads(parts.database, parts.clock.now().subtract({ hours: 24 }).toString(), (hash) =>
    removeFile(parts.filesDir, hash),
  );
  return done;
}

async function dueNow(parts: Parts): Promise<Due[]> {
  const { calendar } = await parts.readBook();
  const now = parts.clock.now();
  const { rows } = await parts.database.query<Due & { case_id: string }>(
    `select 'general/clock-fell-due' as act, c.case_id, c.id, jsonb_build_object('clock', c.id) as input from clocks c
       left join clock_failures f on f.clock_id = c.id
       where c.state = 'running' and c.fired_at is null and c.due_at < $1 and coalesce(f.next_at, $2) <= $2
     union all
     select 'general/transit-overdue', u.case_id, u.id, jsonb_build_object('custody', u.id) from custody u
       left join clock_failures f on f.clock_id = u.id
       where u.received_at is null and u.warned_at is null and u.warn_at < $2 and coalesce(f.next_at, $2) <= $2
     union all
     select 'general/recompute-clocks', c.case_id, c.case_id, '{}'::jsonb from clocks c
       left join clock_failures f on f.clock_id = c.case_id
       where c.state = 'running' and c.calendar_version < $3 and coalesce(f.next_at, $2) <= $2 group by c.case_id
     limit 200`,
    [now.subtract({ minutes: 1 }).toString(), now.toString(), calendar.version],
  );
  return rows.map(({ act, case_id: caseId, id, input }) => ({ act, caseId, id, input }));
}

/** A second server may be faster: then the act finds nothing to do and says so. A failure waits longer each time and is shown. */
async function attempt(parts: Parts, due: Due): Promise<boolean> {
  const act = actOf(due.act);
  if (!act) throw new Error(`The tick asks for "${due.act}", which is no act.`);
  try {
    const outcome = await perform(parts.office, {
      act,
      envelope: { caseId: due.caseId, input: due.input },
      by: null,
      key: null,
    });
    await parts.database.query('delete from clock_failures where clock_id = $1', [due.id]);
    return outcome.kind === 'done';
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    parts.log(`${due.act} failed for ${due.id}: ${message}`);
    await parts.database.query(
      `insert into clock_failures as f (clock_id, attempts, next_at, message) values ($1, 1, $2, $3)
       on conflict (clock_id) do update set attempts = f.attempts + 1, message = excluded.message,
         next_at = $4::timestamptz + least(f.attempts, 8) * interval '1 minute'`,
      [due.id, parts.clock.now().add({ minutes: 1 }).toString(), message.slice(0, 500), parts.clock.now().toString()],
    );
    return false;
  }
}
