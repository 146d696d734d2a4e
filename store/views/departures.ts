import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Departure } from '../../contract/views/accountability.ts';
import type { Entitlement } from '../../office/act.ts';
import { actOf } from '../../office/acts.ts';
import type { Span } from '../../office/documents/accountability/handling.ts';
import { returningToSender } from '../../office/documents/accountability/in-procedures.ts';
import { calendarCase, peopleCase } from '../../office/people/book.ts';
import type { Finding } from '../../regulation/kernel/rule.ts';
import { sourceOf } from '../../regulation/sources.ts';
import { isSending } from '../handling.ts';
import { named, onWire, personName } from './named.ts';
import type { Reading, Viewer } from './reading.ts';

/** A departure before anybody looks at it: without the case's subject. */
export type Departed = Omit<Departure, 'subject'>;

interface Body {
  readonly as: Entitlement | null;
  readonly onPaper: { readonly by: string; readonly place: string } | null;
  readonly lateReason: string | null;
  readonly reasons: Readonly<Record<string, string>>;
  readonly findings: readonly Finding[];
}

/** What a returned paper broke is its sender's fault, and what an exception is asked for is not done yet: neither departs from anything. */
const notDone = [...returningToSender, 'general/ask-exception', 'documents/transfer-elsewhere'];

/** Acts in the trail that went through although something did not hold, were entered late, or were decided on paper. */
export async function departuresInTrail(
  reading: Reading,
  viewer: Viewer,
  { from, to }: Span,
): Promise<readonly Departed[]> {
  const rows = await reading
    .selectFrom('trail as r')
    .select(['r.caseId', 'r.act', 'r.byPerson', 'r.happenedAt', 'r.recordedAt', 'r.body'])
    .where('r.happenedAt', '>=', from)
    .where('r.happenedAt', '<', to)
    .where('r.caseId', 'not in', [peopleCase, calendarCase])
    .where('r.act', 'not in', notDone)
    .where(sql<boolean>`not ${sql.raw(isSending('r.case_id'))}`)
    .where(
      sql<boolean>`(r.recorded_at >= r.happened_at + interval '1 minute' or r.body like '%"met":false%' or r.body like '%"onPaper":{%')`,
    )
    .orderBy('r.id')
    .execute();
  return rows.flatMap((row) => departuresOf(row, viewer));
}

interface Row {
  readonly caseId: string;
  readonly act: string;
  readonly byPerson: string | null;
  readonly happenedAt: string;
  readonly recordedAt: string;
  readonly body: string;
}

function departuresOf(row: Row, { book }: Viewer): Departed[] {
  const { as, onPaper, lateReason, reasons, findings } = JSON.parse(row.body) as Body;
  const clause = actOf(row.act)?.clause;
  const first = typeof clause === 'string' ? clause : clause?.[0];
  const base = {
    caseId: row.caseId,
    act: row.act,
    at: onWire(row.happenedAt),
    recordedAt: onWire(row.recordedAt),
    person: personName(book, row.byPerson),
    as: as === null ? null : named(book, as.target),
    lateMinutes: null,
  };
  const broken = findings
    .filter(({ met, force }) => !met && force !== 'must')
    .map(({ rule, source, force, facts }): Departed => ({
      ...base,
      kind: force === 'advice' ? 'advice' : 'with-permission',
      source: sourceOf(source),
      rule,
      facts,
      reason: reasons[rule] ?? null,
    }));
  if (first === undefined) return broken;
  const ofAct = { ...base, source: sourceOf(first), rule: null };
  const gap = Temporal.Instant.from(row.happenedAt).until(Temporal.Instant.from(row.recordedAt)).total('minutes');
  const enteredLate: Departed[] =
    gap < 1 ? [] : [{ ...ofAct, kind: 'entered-late', facts: { gapMinutes: Math.floor(gap) }, reason: lateReason }];
  const paper: Departed[] =
    onPaper === null
      ? []
      : [{ ...ofAct, kind: 'on-paper', facts: { decidedBy: personName(book, onPaper.by) }, reason: onPaper.place }];
  return [...broken, ...enteredLate, ...paper];
}
