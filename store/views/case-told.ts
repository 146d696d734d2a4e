import type { ToldSeen } from '../../contract/views/notices.ts';
import { named, personName } from './named.ts';
import { type Reading, type Viewer, visibleTo } from './reading.ts';

type People = ToldSeen['people'];
interface Event {
  readonly noticeId: string;
  readonly personId: string;
  readonly channel: string;
  readonly event: 'made' | 'delivered' | 'opened' | 'failed';
  readonly reason: string | null;
  readonly at: string;
}

/** Who was told of a case, when, and whether they opened it; for whoever may see the case. */
export async function toldSeen(reading: Reading, viewer: Viewer, caseId: string): Promise<ToldSeen[]> {
  const [notices, events] = await Promise.all([
    reading
      .selectFrom('notices')
      .select(['id', 'kind', 'at', 'toTarget', 'escalatedAt'])
      .where('caseId', '=', caseId)
      .where(visibleTo(viewer, 'notices.caseId'))
      .orderBy('at')
      .orderBy('id')
      .execute(),
    reading
      .selectFrom('deliveries')
      .select(['noticeId', 'personId', 'channel', 'event', 'reason', 'at'])
      .where('caseId', '=', caseId)
      .where(visibleTo(viewer, 'deliveries.caseId'))
      .orderBy('at')
      .orderBy('id')
      .execute(),
  ]);
  return notices.map(({ toTarget, ...notice }) => ({
    ...notice,
    to: named(viewer.book, toTarget),
    people: peopleIn(
      events.filter(({ noticeId }) => noticeId === notice.id),
      viewer,
    ),
  }));
}

/** One line for each person and channel, in the order in which they were first told. */
function peopleIn(events: readonly Event[], { book }: Viewer): People {
  const lineOf = ({ personId, channel }: Event): string => `${channel} ${personId}`;
  return [...new Set(events.map(lineOf))].map((line) => {
    const of = events.filter((event) => lineOf(event) === line);
    const at = (event: Event['event']) => of.find((one) => one.event === event)?.at ?? null;
    const failed = of.filter(({ event }) => event === 'failed');
    const [first] = of;
    return {
      name: personName(book, first?.personId ?? null),
      channel: first?.channel ?? '',
      madeAt: at('made'),
      deliveredAt: at('delivered'),
      openedAt: at('opened'),
      failedAt: failed.at(-1)?.at ?? null,
      failures: failed.length,
      reason: failed.at(-1)?.reason ?? null,
    };
  });
}
