import { Temporal } from 'temporal-polyfill';
import type { Channel } from '../../office/notices/channel.ts';
import { purposeOf } from '../../office/notices/purpose.ts';
import { type Reach, reachOf } from '../../office/notices/reach.ts';
import type { Book } from '../../office/people/book.ts';
import { holdersOf } from '../../office/people/holders.ts';
import type { Ids } from '../../office/ports.ts';
import type { NoticeRow } from '../../office/rows.ts';
import type { Urgency } from '../../regulation/general/urgency.ts';
import { type Connection, type Database, inTransaction } from '../database.ts';
import { choicesOf } from './choices.ts';

export interface Addressing {
  readonly database: Database;
  readonly book: Book;
  readonly ids: Ids;
  readonly channels: readonly Channel[];
  readonly now: Temporal.Instant;
}

type Waiting = Pick<NoticeRow, 'id' | 'kind' | 'at'> & {
  readonly case_id: string;
  readonly to_target: string;
  readonly urgency: Urgency;
};

const atATime = 200;
/** A notice for a post that nobody holds looks for its holder again after so long; it is never dropped. */
const vacantMinutes = 10;

/** Finds the people of notices that were made since; notes for each channel that it was made, and what is to go out when. Gives how many notices. */
export const addressNotices = (addressing: Addressing): Promise<number> =>
  inTransaction(addressing.database, async (connection) => {
    const waiting = await claim(connection, addressing.now);
    if (waiting.length === 0) return 0;
    const found = waiting.map((notice) => ({ notice, people: peopleOf(notice, addressing) }));
    const choiceOf = await choicesOf(connection, [...new Set(found.flatMap(({ people }) => people))]);
    const made = found.flatMap(({ notice, people }) =>
      people.flatMap((personId) =>
        addressing.channels.flatMap((channel) => {
          const choice = choiceOf(personId);
          const { kind, urgency, at } = notice;
          const reach = reachOf(choice, { purpose: purposeOf(kind), urgency }, Temporal.Instant.from(at));
          const wanted = channel.takes(choice, reach);
          return wanted === 'nothing' ? [] : [{ notice, personId, channel: channel.name, reach, wanted }];
        }),
      ),
    );
    await insert(connection, addressing, made);
    await leave(connection, addressing.now, found);
    return waiting.length;
  });

async function claim(connection: Connection, now: Temporal.Instant): Promise<Waiting[]> {
  const { rows } = await connection.query<Waiting>(
    `select n.id, n.case_id, n.to_target, n.kind, n.at, c.urgency
     from notices_waiting w join notices n on n.id = w.notice_id join cases c on c.id = n.case_id
     where w.next_at <= $1 order by w.next_at limit ${String(atATime)} for update of w skip locked`,
    [now.toString()],
  );
  return rows;
}

/** Whoever held the target when it was made; where nobody did, whoever does now. */
function peopleOf({ to_target, at }: Waiting, { book, now }: Addressing): string[] {
  const then = holdersOf(book, to_target, Temporal.Instant.from(at));
  const holders = then.length > 0 ? then : holdersOf(book, to_target, now);
  return holders.map(({ personId }) => personId);
}

interface Made {
  readonly notice: Waiting;
  readonly personId: string;
  readonly channel: string;
  readonly reach: Reach | null;
  readonly wanted: 'entry' | 'message';
}

async function insert(connection: Connection, { ids, now }: Addressing, made: readonly Made[]): Promise<void> {
  const rows = made.map(({ notice, personId, channel, reach, wanted }) => ({
    id: ids.next(now),
    notice_id: notice.id,
    case_id: notice.case_id,
    person_id: personId,
    channel,
    event: 'made',
    at: notice.at,
    due_at: wanted === 'message' ? (reach?.at.toString() ?? null) : null,
    gathered: reach?.gathered ?? false,
    attempts: 0,
    next_at: reach?.at.toString() ?? null,
  }));
  await connection.query(
    `with made as (
       insert into deliveries (id, notice_id, case_id, person_id, channel, event, at)
       select id, notice_id, case_id, person_id, channel, event, at from jsonb_populate_recordset(null::deliveries, $1)
       on conflict do nothing)
     insert into sendings select * from jsonb_populate_recordset(null::sendings, $1) where due_at is not null
     on conflict do nothing`,
    [JSON.stringify(rows)],
  );
}

async function leave(
  connection: Connection,
  now: Temporal.Instant,
  found: readonly { readonly notice: Waiting; readonly people: readonly string[] }[],
): Promise<void> {
  const ids = (isVacant: boolean) =>
    found.filter(({ people }) => (people.length === 0) === isVacant).map(({ notice }) => notice.id);
  await connection.query('delete from notices_waiting where notice_id = any ($1)', [ids(false)]);
  const again = now.add({ minutes: vacantMinutes }).toString();
  await connection.query('update notices_waiting set next_at = $2 where notice_id = any ($1)', [ids(true), again]);
}
