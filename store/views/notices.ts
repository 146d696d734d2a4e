import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { type NoticeChoice, type Purpose, usualChoice } from '../../contract/notices.ts';
import type { BellSeen, NoticeSeen, noticesView as page } from '../../contract/views/notices.ts';
import { kindsFor, purposeOf } from '../../office/notices/purpose.ts';
import { type Reach, reachOf } from '../../office/notices/reach.ts';
import type { Urgency } from '../../regulation/general/urgency.ts';
import { type Reading, type Viewer, visibleTo } from './reading.ts';

type Answer = z.infer<typeof page.answer>;
interface Query {
  readonly purpose?: Purpose | undefined;
  readonly urgency?: string | undefined;
  readonly unopened?: 'yes' | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** So many unopened ones are weighed for the bell, and none older: what lies longer is for the list. */
const weighed = { notices: 300, days: 30 };

const marked = (event: string) =>
  sql<
    string | null
  >`(select d.at from deliveries d where d.notice_id = n.id and d.person_id = p.id and d.channel = 'page'
    and d.event = ${event} limit 1)`;

/** Notices to whatever the viewer holds, of cases that the viewer may open. */
const mine = (reading: Reading, viewer: Viewer) =>
  reading
    .selectFrom('notices as n')
    .innerJoin('cases as c', 'c.id', 'n.caseId')
    .innerJoin(sql<{ id: string }>`(select ${viewer.personId}::uuid as id)`.as('p'), (join) => join.onTrue())
    .select(['n.id', 'n.caseId', 'n.kind', 'n.at', 'c.subject', 'c.urgency'])
    .select([marked('opened').as('openedAt'), marked('delivered').as('shownAt')])
    .where('n.toTarget', 'in', [...viewer.targets])
    .where(visibleTo(viewer, 'n.caseId'))
    .orderBy('n.at', 'desc')
    .orderBy('n.id', 'desc');

const isUnopened = sql<boolean>`not exists (select 1 from deliveries d where d.notice_id = n.id and d.person_id = p.id
  and d.channel = 'page' and d.event = 'opened')`;

/** How many unopened notices have reached the viewer by now, as the viewer has chosen. */
export async function bellView(reading: Reading, viewer: Viewer): Promise<BellSeen> {
  const since = viewer.now.subtract({ hours: 24 * weighed.days }).toString();
  const [choice, rows] = await Promise.all([
    choiceOf(reading, viewer),
    mine(reading, viewer).where('n.at', '>', since).where(isUnopened).limit(weighed.notices).execute(),
  ]);
  const reached = rows.flatMap((row) => {
    const reach = reachIn(choice, row);
    return reach && Temporal.Instant.compare(reach.at, viewer.now) <= 0 ? [{ row, reach }] : [];
  });
  const gathered = new Set(reached.filter(({ reach }) => reach.gathered).map(({ reach }) => reach.at.toString()));
  const [newest] = reached;
  return {
    count: reached.filter(({ reach }) => !reach.gathered).length + gathered.size,
    urgent: reached.some(({ row }) => row.urgency !== 'plain'),
    newest: newest ? seen(choice, newest.row) : null,
    unshown: reached.filter(({ row }) => row.shownAt === null).map(({ row }) => row.id),
  };
}

/** All notices to the viewer, the newest first, whatever the viewer has chosen to be told of. */
export async function noticesView(reading: Reading, viewer: Viewer, query: Query): Promise<Answer> {
  const { purpose, urgency, unopened, after, limit } = query;
  const [at = '', last = ''] = after?.split('~') ?? [];
  const [choice, rows] = await Promise.all([
    choiceOf(reading, viewer),
    mine(reading, viewer)
      .$if(purpose !== undefined, (q) => q.where('n.kind', 'in', kindsFor(purpose ?? 'act')))
      .$if(urgency !== undefined, (q) => q.where('c.urgency', '=', urgency ?? ''))
      .$if(unopened !== undefined, (q) => q.where(isUnopened))
      .$if(after !== undefined, (q) => q.where(sql<boolean>`(n.at, n.id) < (${at}::timestamptz, ${last}::uuid)`))
      .limit(limit + 1)
      .execute(),
  ]);
  const shown = rows.slice(0, limit);
  const end = rows.length > limit ? shown.at(-1) : undefined;
  return {
    now: viewer.now.toString(),
    notices: shown.map((row) => seen(choice, row)),
    next: end === undefined ? null : `${end.at}~${end.id}`,
  };
}

type Row = Awaited<ReturnType<ReturnType<typeof mine>['execute']>>[number];

async function choiceOf(reading: Reading, { personId }: Viewer): Promise<NoticeChoice> {
  const kept = await reading
    .selectFrom('noticeChoices')
    .select('choice')
    .where('personId', '=', personId)
    .executeTakeFirst();
  return kept?.choice ?? usualChoice;
}

const reachIn = (choice: NoticeChoice, { kind, urgency, at }: Row): Reach | null =>
  reachOf(choice, { purpose: purposeOf(kind), urgency: urgency as Urgency }, Temporal.Instant.from(at));

function seen(choice: NoticeChoice, row: Row): NoticeSeen {
  const { shownAt, ...rest } = row;
  const reach = reachIn(choice, row);
  return {
    ...rest,
    purpose: purposeOf(row.kind),
    shown: shownAt !== null,
    gatheredFor: reach?.gathered === true ? reach.at.toString() : null,
  };
}
