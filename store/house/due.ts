import type { Database } from '../database.ts';

/** One thing that the clock has to do: the row it is about, and its case. */
export interface Due {
  readonly id: string;
  readonly caseId: string;
}

// Rows that another process works on are passed over; failed ones wait for their next try.
const waiting = (alias: string, id: string, now: string): string =>
  `left join clock_failures f on f.clock_id = ${alias}.${id} where (f.next_at is null or f.next_at <= ${now})`;

const list = async (database: Database, sql: string, values: unknown[]): Promise<Due[]> => {
  const { rows } = await database.query<{ id: string; case_id: string }>(sql, values);
  return rows.map(({ id, case_id }) => ({ id, caseId: case_id }));
};

const due = (which: string) => (database: Database, now: string, minuteStart: string) =>
  list(
    database,
    `select c.id, c.case_id from clocks c ${waiting('c', 'id', '$1')}
     and c.state = 'running' and c.fired_at is null and ${which} and c.due_at < $2
     order by c.due_at limit 200 for update of c skip locked`,
    [now, minuteStart],
  );

/** Running clocks whose due minute is over, the earliest first. */
export const dueClocks = due("c.on_due <> 'consent'");

/** Those after which silence is consent. */
export const dueConsents = due("c.on_due = 'consent'");

/** Running clocks whose limit is near and whose holder has not been told yet. */
export const nearClocks = (database: Database, now: string): Promise<Due[]> =>
  list(
    database,
    `select c.id, c.case_id from clocks c ${waiting('c', 'id', '$1')}
     and c.state = 'running' and c.fired_at is null and c.warned_at is null and c.warn_at <= $1
     order by c.warn_at limit 200 for update of c skip locked`,
    [now],
  );

/** Originals on their way for longer than they may be. */
export const overdueTransits = (database: Database, now: string): Promise<Due[]> =>
  list(
    database,
    `select c.id, c.case_id from custody c ${waiting('c', 'id', '$1')}
     and c.received_at is null and c.warned_at is null and c.warn_at <= $1 order by c.warn_at limit 200 for update of c skip locked`,
    [now],
  );

/**
 * Urgent notices whose last minute to be opened is over and that nobody has opened: of those that wait on a desk or for a decision, only
 * while they do. After a week it is no longer a matter of minutes.
 */
export const unopenedNotices = (database: Database, now: string, minuteStart: string): Promise<Due[]> =>
  list(
    database,
    `select n.id, n.case_id from notices n ${waiting('n', 'id', '$1')}
     and n.escalated_at is null and n.open_by < $2 and n.open_by > $1::timestamptz - interval '7 days'
     and not exists (select 1 from deliveries d where d.notice_id = n.id and d.event = 'opened')
     and (n.kind <> 'on-your-desk' or exists (
       select 1 from tasks t where t.case_id = n.case_id and t.target = n.to_target and t.step = n.facts ->> 'step' and t.closed_at is null))
     and (n.kind <> 'exception-asked' or exists (
       select 1 from exceptions e where e.case_id = n.case_id and e.rule = n.facts ->> 'rule' and e.decided_at is null))
     order by n.open_by limit 200 for update of n skip locked`,
    [now, minuteStart],
  );

/** Cases with running clocks that were reckoned on an older calendar. */
export const oldReckonings = (database: Database, now: string, calendarVersion: number): Promise<Due[]> =>
  list(
    database,
    `select distinct c.case_id as id, c.case_id from clocks c ${waiting('c', 'case_id', '$1')}
     and c.state = 'running' and c.calendar_version < $2 limit 200`,
    [now, calendarVersion],
  );

/** Notes a failure; the next try comes after twice as long as the last, an hour at most. Shown to the administrator. */
export async function noteFailure(database: Database, id: string, now: string, message: string): Promise<void> {
  await database.query(
    `insert into clock_failures as f (clock_id, attempts, next_at, message) values ($1, 1, $2::timestamptz + interval '10 seconds', $3)
     on conflict (clock_id) do update set attempts = f.attempts + 1, message = excluded.message,
       next_at = $2::timestamptz + least(interval '1 hour', interval '10 seconds' * power(2, least(f.attempts, 10)))`,
    [id, now, message.slice(0, 500)],
  );
}

export async function clearFailure(database: Database, id: string): Promise<void> {
  await database.query('delete from clock_failures where clock_id = $1', [id]);
}
