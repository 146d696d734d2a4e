import type { Ids } from '../../office/ports.ts';
import type { Database } from '../database.ts';
import type { Viewer } from '../views/reading.ts';

interface Marking {
  readonly database: Database;
  readonly ids: Ids;
  readonly viewer: Viewer;
}

/** Which of the viewer's notices: named ones, or all those of a case. */
export type Which = { readonly notices: readonly string[] } | { readonly caseId: string };

const page = 'page';

/** Notes that a page has shown these notices, or that they were opened; only the viewer's own, and each once. Gives how many were new. */
export async function markNotices(
  { database, ids, viewer }: Marking,
  which: Which,
  event: 'delivered' | 'opened',
): Promise<number> {
  const { rows } = await database.query<{ id: string; case_id: string }>(
    `select n.id, n.case_id from notices n where ${'caseId' in which ? 'n.case_id = $1' : 'n.id = any ($1)'} and n.to_target = any ($2)
       and exists (select 1 from access a where a.case_id = n.case_id and a.subject = any ($2))
       and not exists (select 1 from deliveries d where d.notice_id = n.id and d.person_id = $3 and d.channel = $4 and d.event = $5)`,
    ['caseId' in which ? which.caseId : which.notices, viewer.targets, viewer.personId, page, event],
  );
  if (rows.length === 0) return 0;
  // Whoever opens a notice has been shown it.
  const events = event === 'opened' ? ['delivered', 'opened'] : [event];
  const marks = rows.flatMap(({ id, case_id }) =>
    events.map((one) => ({
      id: ids.next(viewer.now),
      notice_id: id,
      case_id,
      person_id: viewer.personId,
      channel: page,
      event: one,
      at: viewer.now.toString(),
    })),
  );
  await database.query(
    'insert into deliveries select * from jsonb_populate_recordset(null::deliveries, $1) on conflict do nothing',
    [JSON.stringify(marks)],
  );
  return rows.length;
}

/** Of a story that was told by acts alone: whoever acted on a case after a notice has opened it, by the time of that act. */
export async function openedByActing(database: Database): Promise<void> {
  await database.query(
    `insert into deliveries (id, notice_id, case_id, person_id, channel, event, at)
     select gen_random_uuid(), d.notice_id, d.case_id, d.person_id, d.channel, events.event, acted.at
     from deliveries d
     cross join lateral (select min(t.recorded_at) as at from trail t
       where t.case_id = d.case_id and t.by_person = d.person_id and t.recorded_at > d.at) acted
     cross join (values ('delivered'), ('opened')) as events (event)
     where d.event = 'made' and d.channel = $1 and acted.at is not null on conflict do nothing`,
    [page],
  );
}
