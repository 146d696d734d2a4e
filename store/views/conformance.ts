import type { z } from 'zod';
import type { conformanceView as page, Departure } from '../../contract/views/accountability.ts';
import { spanOfDays } from '../../office/documents/accountability/period.ts';
import type { Handling, LimitEnded } from '../../office/documents/accountability/handling.ts';
import { dayOfMoment } from '../../office/people/book.ts';
import type { SourceId } from '../../regulation/kernel/source.ts';
import { sourceOf } from '../../regulation/sources.ts';
import { lateness } from './accountability.ts';
import { askedFinding } from './case-exceptions.ts';
import { type Asked, daysOf, handlingSeen, subjectsOf, unitsSeen } from './counted.ts';
import { deemedConsents } from './deemed.ts';
import { departuresInTrail, type Departed } from './departures.ts';
import { named, onWire, personName } from './named.ts';
import type { Reading, Viewer } from './reading.ts';

type Answer = z.infer<typeof page.answer>;
const mostRows = 1000;

/** Which acts departed from which clause in a period, with the evidence; for those who look after all desks. */
export async function conformanceView(
  reading: Reading,
  viewer: Viewer,
  asked: Asked,
  most = mostRows,
): Promise<Answer | null> {
  if (unitsSeen(viewer) !== 'all') return null;
  const days = daysOf(asked, viewer.now);
  const handling = await handlingSeen(reading, viewer, days);
  const found = [
    ...lateLimits(handling, viewer),
    ...deemedConsents(handling, viewer),
    ...(await grantedIn(reading, viewer, days)),
    ...(await departuresInTrail(reading, viewer, spanOfDays(days))),
  ].toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const shown = found.slice(0, most);
  const subjects = await subjectsOf(
    reading,
    viewer,
    shown.map(({ caseId }) => caseId),
  );
  return {
    ...days,
    today: dayOfMoment(viewer.now),
    counts: countsOf(found),
    departures: shown.map((one) => withheld(one, subjects.get(one.caseId) ?? null)),
    total: found.length,
  };
}

/** Of a case that the viewer may not open: that it departed, when, from what; not on what facts, and not why. */
const withheld = (one: Departed, subject: string | null): Departure => ({
  ...one,
  subject,
  ...(subject === null ? { facts: null, reason: null } : {}),
});

const lateLimits = ({ limits }: Handling, viewer: Viewer): Departed[] =>
  limits.filter(({ kept }) => !kept).map((limit) => lateLimit(limit, viewer));

const lateLimit = (limit: LimitEnded, viewer: Viewer): Departed => ({
  kind: 'late',
  source: sourceOf(limit.source as SourceId),
  rule: limit.rule,
  caseId: limit.caseId,
  act: null,
  at: onWire(limit.at),
  recordedAt: null,
  person: '',
  as: limit.desk === '' ? null : named(viewer.book, limit.desk),
  facts: { dueAt: onWire(limit.dueAt), endedAt: onWire(limit.endedAt) },
  reason: null,
  lateMinutes: lateness(limit, viewer),
});

async function grantedIn(reading: Reading, viewer: Viewer, days: { from: string; to: string }): Promise<Departed[]> {
  const { from, to } = spanOfDays(days);
  const rows = await reading
    .selectFrom('exceptions as e')
    .selectAll()
    .where('e.granted', '=', true)
    .where('e.decidedAt', '>=', from)
    .where('e.decidedAt', '<', to)
    .execute();
  return rows.map((row) => {
    const { source, facts } = askedFinding(row);
    return {
      kind: 'exception',
      source,
      rule: row.rule,
      caseId: row.caseId,
      act: 'general/decide-exception',
      at: onWire(row.decidedAt ?? ''),
      recordedAt: null,
      person: personName(viewer.book, row.decidedBy),
      as: named(viewer.book, row.grantableBy),
      facts,
      reason: row.reason,
      lateMinutes: null,
    };
  });
}

/** How often each clause was departed from, and how; the most frequent first. */
function countsOf(found: readonly Departed[]): Answer['counts'] {
  const counts = new Map<string, Answer['counts'][number]>();
  for (const { source, kind } of found) {
    const key = `${source.id} ${kind}`;
    counts.set(key, { source, kind, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count || (a.source.id < b.source.id ? -1 : 1));
}
