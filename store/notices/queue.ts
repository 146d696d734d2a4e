import type { Temporal } from 'temporal-polyfill';
import type { Channel, Message, Sent, Told } from '../../office/notices/channel.ts';
import { type NoticeKind, purposeOf } from '../../office/notices/purpose.ts';
import type { Book } from '../../office/people/book.ts';
import type { Ids } from '../../office/ports.ts';
import { type Connection, type Database, inTransaction } from '../database.ts';
import { choicesOf } from './choices.ts';

export interface Sending {
  readonly database: Database;
  readonly book: Book;
  readonly ids: Ids;
  readonly channel: Channel;
  readonly now: Temporal.Instant;
  readonly log: (line: string) => void;
}

interface Due {
  readonly id: string;
  readonly notice_id: string;
  readonly case_id: string;
  readonly person_id: string;
  readonly kind: NoticeKind;
  readonly urgency: string;
  readonly subject: string;
  readonly classified: boolean;
  /** The person has opened it in the pages meanwhile. */
  readonly opened: boolean;
}

/**
 * Sends the next message that is due in a channel: one notice, or all that were gathered for the same person and moment. What was not
 * delivered stays in the queue and waits twice as long as the last time. Gives false where nothing is due.
 */
export const sendNext = (sending: Sending): Promise<boolean> =>
  inTransaction(sending.database, async (connection) => {
    const due = await claim(connection, sending);
    const [first] = due;
    if (!first) return false;
    const untold = due.filter(({ opened }) => !opened);
    await leave(
      connection,
      due.filter(({ opened }) => opened),
    );
    if (untold.length === 0) return true;
    const choiceOf = await choicesOf(connection, [first.person_id]);
    const message: Message = {
      id: first.id,
      personId: first.person_id,
      name: personOf(sending, first),
      choice: choiceOf(first.person_id),
      told: untold.map(toldOf),
      at: sending.now,
    };
    await settle(connection, sending, untold, await sent(sending, message));
    return true;
  });

const personOf = ({ book }: Sending, { person_id }: Due): string =>
  book.people.find(({ id }) => id === person_id)?.name ?? '';

/** A channel that throws has failed like one that says so; what it threw is for the log. */
async function sent({ channel, log }: Sending, message: Message): Promise<Sent> {
  try {
    return await channel.send(message);
  } catch (error) {
    log(`notices ${channel.name} ${message.id}: ${String(error)}`);
    return { kind: 'failed', reason: (error as { code?: string }).code ?? 'error' };
  }
}

async function claim(connection: Connection, { channel, now }: Sending): Promise<Due[]> {
  const { rows: first } = await connection.query<{ id: string; person_id: string; due_at: string; gathered: boolean }>(
    `select id, person_id, due_at, gathered from sendings where channel = $1 and next_at <= $2
     order by next_at, id limit 1 for update skip locked`,
    [channel.name, now.toString()],
  );
  const [one] = first;
  if (!one) return [];
  const { rows } = await connection.query<Due>(
    `select s.id, s.notice_id, s.case_id, s.person_id, n.kind, c.urgency, c.subject,
       exists (select 1 from documents d where d.case_id = s.case_id and d.level <> 'none') as classified,
       exists (select 1 from deliveries o where o.notice_id = s.notice_id and o.person_id = s.person_id and o.event = 'opened') as opened
     from sendings s join notices n on n.id = s.notice_id join cases c on c.id = s.case_id
     where s.id = $1 or ($2 and s.gathered and s.channel = $3 and s.person_id = $4 and s.due_at = $5)
     order by s.id for update of s`,
    [one.id, one.gathered, channel.name, one.person_id, one.due_at],
  );
  return rows;
}

/** Of a classified paper nothing leaves the pages. */
const toldOf = ({ notice_id, case_id, kind, urgency, subject, classified }: Due): Told => ({
  notice: notice_id,
  kind,
  purpose: purposeOf(kind),
  urgency,
  caseId: classified ? null : case_id,
  subject: classified ? null : subject,
});

async function settle(
  connection: Connection,
  { channel, ids, now }: Sending,
  due: readonly Due[],
  result: Sent,
): Promise<void> {
  if (result.kind !== 'handed-on') {
    const event = result.kind === 'delivered' ? 'delivered' : 'failed';
    const reason = 'reason' in result ? result.reason.slice(0, 100) : null;
    const rows = due.map(({ notice_id, case_id, person_id }) => ({ id: ids.next(now), notice_id, case_id, person_id }));
    await connection.query(
      `insert into deliveries (id, notice_id, case_id, person_id, channel, event, reason, at)
       select id, notice_id, case_id, person_id, $2, $3, $4, $5 from jsonb_populate_recordset(null::deliveries, $1)
       on conflict do nothing`,
      [JSON.stringify(rows), channel.name, event, reason, now.toString()],
    );
  }
  if (result.kind === 'failed') await wait(connection, now, due);
  else await leave(connection, due);
}

const leave = (connection: Connection, due: readonly Due[]) =>
  connection.query('delete from sendings where id = any ($1)', [due.map(({ id }) => id)]);

const wait = (connection: Connection, now: Temporal.Instant, due: readonly Due[]) =>
  connection.query(
    `update sendings set attempts = attempts + 1,
       next_at = $2::timestamptz + least(interval '1 hour', interval '10 seconds' * power(2, least(attempts, 10))) where id = any ($1)`,
    [due.map(({ id }) => id), now.toString()],
  );
