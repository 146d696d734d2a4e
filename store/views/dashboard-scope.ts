import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { nearMinutes, weeksShown } from '../../contract/views/dashboard.ts';
import { zone } from '../../office/people/book.ts';
import { separatePowers, unitPosts } from '../../regulation/general/posts.ts';
import { type Days, unitsSeen } from './counted.ts';
import { holdsPost } from './may-do.ts';
import { type Viewer, visibleTo } from './reading.ts';

/** Whose figures a dashboard shows. */
export interface Scope {
  readonly kind: 'office' | 'own' | 'system';
  /** Whose days are counted: one's own desks'; null: everybody's. */
  readonly desks: readonly string[] | null;
}

/** Who looks after what the office owes sees all of it; an administrator no papers; everybody else his own desks. */
export function scopeOf(viewer: Viewer): Scope {
  if (separatePowers.some((post) => holdsPost(viewer, post))) return { kind: 'system', desks: [] };
  const units = unitsSeen(viewer);
  if (units === 'all') return { kind: 'office', desks: null };
  const ofUnits = units.flatMap((unit) => [`unit:${unit}`, ...unitPosts.map((post) => `post:${post}@${unit}`)]);
  return { kind: 'own', desks: [...new Set([...viewer.targets, ...ofUnits])] };
}

/** Open tasks are looked at one by one: whoever does not see the whole office sees those of cases that he may open. */
export const isShown = (viewer: Viewer, { kind }: Scope) =>
  kind === 'office' ? sql<boolean>`true` : kind === 'own' ? visibleTo(viewer, 't.caseId') : sql<boolean>`false`;

/** Monday of the week in which a day lies. */
export const mondayOf = (day: Temporal.PlainDate): Temporal.PlainDate => day.subtract({ days: day.dayOfWeek - 1 });

/** The Mondays of the weeks shown, the present one last. */
export function weeksOf(now: Temporal.Instant): string[] {
  const last = mondayOf(now.toZonedDateTimeISO(zone).toPlainDate());
  return Array.from({ length: weeksShown }, (_, place) => last.subtract({ weeks: weeksShown - 1 - place }).toString());
}

/** From the first of the weeks shown to the last. */
export function daysShown(now: Temporal.Instant): Days {
  const mondays = weeksOf(now);
  return { from: mondays[0] ?? '', to: daysOfWeek(mondays.at(-1) ?? '').to };
}

export const daysOfWeek = (monday: string): Days => ({
  from: monday,
  to: Temporal.PlainDate.from(monday).add({ days: 6 }).toString(),
});

/** How a task's limit stands, as its light shows it (I12). */
export const lightOf = ({ now }: Viewer) => {
  const at = now.toString();
  const near = now.add({ minutes: nearMinutes }).toString();
  return sql<string>`case when t.due_at is null then 'noLimit' when t.due_at <= ${at}::timestamptz - interval '1 minute' then 'late'
    when t.due_at < ${near}::timestamptz then 'near' else 'inTime' end`;
};
