import { CompiledQuery } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Handling } from '../../office/documents/accountability/handling.ts';
import { overseers } from '../../office/documents/accountability/overseers.ts';
import { spanOfDays } from '../../office/documents/accountability/period.ts';
import { zone } from '../../office/people/book.ts';
import { handlingIn, type Query } from '../handling.ts';
import { holdsPost } from './may-do.ts';
import { type Reading, type Viewer, visibleTo } from './reading.ts';

export interface Asked {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface Days {
  readonly from: string;
  readonly to: string;
}

/** The days asked for; else the quarter that today lies in. */
export function daysOf({ from, to }: Asked, now: Temporal.Instant): Days {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const first = today.with({ day: 1, month: Math.floor((today.month - 1) / 3) * 3 + 1 });
  const last = first.add({ months: 3 }).subtract({ days: 1 });
  return { from: from ?? first.toString(), to: to ?? last.toString() };
}

/** Whose figures the viewer sees: everybody's, those of his own units, or none. */
export function unitsSeen(viewer: Viewer): 'all' | readonly string[] {
  if (overseers.some((post) => holdsPost(viewer, post))) return 'all';
  const own = viewer.targets.flatMap((target) => {
    const [kind, name = ''] = target.split(':');
    return kind === 'unit' ? [name] : kind === 'post' ? name.split('@').slice(1) : [];
  });
  return viewer.book.units
    .filter(({ id, kind }) => own.includes(id) && kind !== 'section' && kind !== 'office')
    .map(({ id }) => id);
}

/**
 * What every desk did, also in cases that the viewer may not open: a figure that differed from viewer to viewer would hold nobody to
 * account. Of those cases nothing leaves but what the figure says: desk, times, clause.
 */
export const handlingSeen = (reading: Reading, { now }: Viewer, days: Days): Promise<Handling> =>
  handlingIn(queryOf(reading), spanOfDays(days), now);

/** Asks for what is counted, whoever may open the cases. */
export const queryOf =
  (reading: Reading): Query =>
  async (sql, values) =>
    (await reading.executeQuery(CompiledQuery.raw(sql, values))).rows as object[];

/** Subjects of those of the cases that the viewer may open. */
export async function subjectsOf(
  reading: Reading,
  viewer: Viewer,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (caseIds.length === 0) return new Map();
  const rows = await reading
    .selectFrom('cases as c')
    .select(['c.id', 'c.subject'])
    .where('c.id', 'in', [...new Set(caseIds)])
    .where(visibleTo(viewer, 'c.id'))
    .execute();
  return new Map(rows.map(({ id, subject }) => [id, subject]));
}
