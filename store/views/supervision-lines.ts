import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { ItemLine } from '../../contract/views/supervision-case.ts';
import { resultLimits } from '../../office/documents/supervision/item.ts';
import { takeUp } from '../../regulation/documents/supervision/take-up.ts';
import { isLate } from '../../regulation/kernel/period.ts';
import { named, onWire } from './named.ts';
import { type Reading, type Viewer, visibleTo } from './reading.ts';

const running = (rules: readonly string[]) =>
  sql`from clocks k where k.case_id = i.case_id and k.state = 'running' and k.rule = any (${[...rules]})`;

/** Items of the viewer's with where they stand and until when. */
export const itemRows = (reading: Reading, viewer: Viewer) =>
  reading
    .selectFrom('supervisionItems as i')
    .innerJoin('cases as c', 'c.id', 'i.caseId')
    .selectAll('i')
    .select(['c.parent', 'c.subject', 'c.urgency', 'c.step', 'c.closedAt as overAt'])
    .select([
      sql<string | null>`(select min(k.due_at) ${running(resultLimits)})`.as('dueAt'),
      sql<boolean>`coalesce((select bool_or(k.provisional) ${running(resultLimits)}), false)`.as('provisional'),
      sql<string | null>`(select min(k.due_at) ${running([takeUp.id])})`.as('takeUpDue'),
    ])
    .where(visibleTo(viewer, 'i.caseId'));

export type ItemRow = Awaited<ReturnType<ReturnType<typeof itemRows>['execute']>>[number];

/** One item as a line: unit, owner, leader, state and limit. */
export function lineOf(row: ItemRow, { book, now }: Viewer): ItemLine {
  const { caseId, subject, urgency, role, itemClass, step, round, provisional } = row;
  const isPast = (at: string | null): boolean => at !== null && isLate(now, Temporal.Instant.from(at));
  const person = (id: string | null) => (id === null ? null : named(book, `person:${id}`));
  return {
    caseId,
    subject,
    urgency,
    unit: named(book, `unit:${row.unit}`),
    role,
    owner: named(book, row.owner),
    leader: person(row.leader),
    itemClass,
    named: person(row.namedPerson),
    step,
    over: row.overAt !== null,
    round,
    urgings: row.urgings.length,
    dueAt: onWire(row.dueAt),
    provisional,
    overdue: isPast(row.dueAt),
    notTakenUp: step === 'assigned' && isPast(row.takeUpDue),
  };
}
