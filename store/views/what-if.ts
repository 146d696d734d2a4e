import { Temporal } from 'temporal-polyfill';
import { changesIn, type StandingSeen, type WhatIfSeen } from '../../contract/views/what-if.ts';
import { type Standing, whatIf } from '../../office/documents/what-if.ts';
import { figuresOn } from '../../office/documents/what-if-changes.ts';
import { bookTables, type CaseFile, type CaseRow, caseTables, type Table } from '../../office/rows.ts';
import { isLate } from '../../regulation/kernel/period.ts';
import type { SourceId } from '../../regulation/kernel/source.ts';
import { sourceOf } from '../../regulation/sources.ts';
import { heldByThese, named } from './named.ts';
import { type Reading, type Viewer, visibleTo } from './reading.ts';

interface Query {
  readonly id: string;
  readonly changes: string;
}

/** How the case stands and how it would stand; null for whoever may not open it. */
export async function whatIfView(reading: Reading, viewer: Viewer, { id, changes }: Query): Promise<WhatIfSeen | null> {
  const row = await reading
    .selectFrom('cases')
    .selectAll()
    .where('id', '=', id)
    .where(visibleTo(viewer, 'cases.id'))
    .executeTakeFirst();
  const asked = changesIn(changes);
  if (!row || !asked) return null;
  const { book, city, now } = viewer;
  const answer = whatIf({ file: await fileOf(reading, viewer, row), book, city, now, changes: asked });
  const seen = answer.kind === 'shown' ? answer : null;
  return {
    now: now.toString(),
    id,
    subject: row.subject,
    step: row.step,
    urgency: row.urgency,
    figures: figuresOn(row.regulationDay, city),
    refusal: answer.kind === 'refused' ? { reason: answer.reason, facts: plain(answer.facts) } : null,
    shown: seen && { before: standingSeen(seen.before, viewer), after: standingSeen(seen.after, viewer) },
  };
}

type Plain = string | number | string[];
const plain = (facts: Readonly<Record<string, unknown>>): Record<string, Plain> =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, value as Plain]));

async function fileOf(reading: Reading, viewer: Viewer, row: CaseRow): Promise<CaseFile> {
  const rowsOf = async (table: Exclude<Table, 'cases'> & (typeof caseTables)[number]) =>
    reading
      .selectFrom(table)
      .selectAll()
      .where('caseId', '=', row.id)
      .where(visibleTo(viewer, `${table}.caseId`))
      .orderBy('id')
      .execute() as Promise<unknown>;
  const tables = caseTables.filter((table) => table !== 'cases');
  const lists = await Promise.all(tables.map(async (table) => [table, await rowsOf(table)] as const));
  const book = bookTables.map((table) => [table, []] as const);
  return { ...(Object.fromEntries([...book, ...lists]) as unknown as CaseFile), cases: [row] };
}

function standingSeen({ clocks, tasks, findings }: Standing, viewer: Viewer): StandingSeen {
  const { book, now } = viewer;
  return {
    clocks: clocks.map(({ source, skipped, ...clock }) => ({
      ...clock,
      source: sourceOf(source as SourceId),
      overdue: isLate(now, Temporal.Instant.from(clock.dueAt)),
      skipped: [...skipped],
    })),
    tasks: tasks.map(({ target, step, opensAt, held }) => ({
      ...named(book, target),
      step,
      opensAt,
      held: held.map(({ from, holders }) => ({ from, by: heldByThese(book, target, holders) })),
    })),
    findings: findings.map((finding) => ({ ...finding, source: sourceOf(finding.source) })),
  };
}
