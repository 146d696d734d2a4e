import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import {
  type accountabilityView as page,
  type Behind,
  type behindView as behindPage,
  type DeskCounted,
  figureNames,
} from '../../contract/views/accountability.ts';
import { circularDraft } from '../../office/documents/accountability/circular-draft.ts';
import { type DeskFigures, figuresOf, rowsBehind, unitOfDesk } from '../../office/documents/accountability/figures.ts';
import type {
  ConsentDeemed,
  ExceptionGranted,
  Handling,
  LimitEnded,
  SentBack,
  Urged,
} from '../../office/documents/accountability/handling.ts';
import { issueCircular } from '../../office/documents/accountability/issue-circular.ts';
import { spanOfDays } from '../../office/documents/accountability/period.ts';
import { pointOutProblem } from '../../office/documents/accountability/point-out-problem.ts';
import { dayOfMoment } from '../../office/people/book.ts';
import { minutesLate } from '../../regulation/kernel/lateness.ts';
import type { SourceId } from '../../regulation/kernel/source.ts';
import { rules } from '../../regulation/rules.ts';
import { sourceOf } from '../../regulation/sources.ts';
import { type Asked, daysOf, type Days, handlingSeen, subjectsOf, unitsSeen } from './counted.ts';
import { consentFacts } from './deemed.ts';
import { mayDo } from './may-do.ts';
import { named, onWire } from './named.ts';
import { type Reading, type Viewer, visibleTo } from './reading.ts';

type Answer = z.infer<typeof page.answer>;
const mostRows = 500;

/** Each unit's and each desk's figures of a period; null for whoever looks after none of them. */
export async function accountabilityView(reading: Reading, viewer: Viewer, asked: Asked): Promise<Answer | null> {
  const seen = unitsSeen(viewer);
  if (seen !== 'all' && seen.length === 0) return null;
  const days = daysOf(asked, viewer.now);
  const [handling, entries] = await Promise.all([
    handlingSeen(reading, viewer, days),
    entriesOf(reading, viewer, days),
  ]);
  const all = figuresOf(handling).filter(({ desk }) => isSeen(desk, seen));
  const mayIssue = mayDo(viewer, issueCircular);
  const subjects = mayIssue ? await subjectsOf(reading, viewer, namedIn(handling)) : new Map<string, string>();
  return {
    ...days,
    today: dayOfMoment(viewer.now),
    units: unitRows(all, viewer),
    desks: all.map(({ desk, ...figures }) => ({ desk: named(viewer.book, desk), ...figures })),
    entries,
    draft: mayIssue ? circularDraft(handling, days, subjects, viewer) : null,
    mayPointOut: mayDo(viewer, pointOutProblem),
    seesAll: seen === 'all',
  };
}

/** The cases that a circular names. */
const namedIn = ({ limits, deemed }: Handling) =>
  [...limits.filter(({ kept }) => !kept), ...deemed].map(({ caseId }) => caseId);

const isSeen = (desk: string, seen: 'all' | readonly string[]): boolean =>
  seen === 'all' || seen.includes(unitOfDesk(desk) ?? '');

/** Departments, each with all its desks together; the Office and its leaders stand as desks only. */
function unitRows(desks: readonly DeskFigures[], { book }: Viewer): DeskCounted[] {
  return book.units
    .filter(({ kind }) => kind !== 'section' && kind !== 'office')
    .map(({ id }) => ({ id, own: desks.filter(({ desk }) => unitOfDesk(desk) === id) }))
    .filter(({ own }) => own.length > 0)
    .map(({ id, own }) => ({
      desk: named(book, `unit:${id}`),
      ...(Object.fromEntries(
        figureNames.map((name) => [name, own.reduce((sum, figures) => sum + figures[name], 0)]),
      ) as Omit<DeskFigures, 'desk'>),
    }));
}

/** Entries that are open, or were opened in the period. */
async function entriesOf(reading: Reading, viewer: Viewer, days: Days): Promise<Answer['entries']> {
  const { from, to } = spanOfDays(days);
  const rows = await reading
    .selectFrom('accountability as a')
    .innerJoin('cases as c', 'c.id', 'a.caseId')
    .select(['a.caseId', 'c.subject', 'c.step', 'c.openedAt', 'a.rectifyBy'])
    .where(visibleTo(viewer, 'a.caseId'))
    .where(sql<boolean>`(c.closed_at is null or (c.opened_at >= ${from} and c.opened_at < ${to}))`)
    .orderBy('c.openedAt', 'desc')
    .limit(200)
    .execute();
  const today = dayOfMoment(viewer.now);
  return rows.map((row) => ({
    ...row,
    overdue:
      row.step === 'criticism' || (row.step === 'rectification' && row.rectifyBy !== null && row.rectifyBy < today),
  }));
}

/** The cases behind one figure of a desk, the newest last; null where the figure is not the viewer's to see. */
export async function behindView(
  reading: Reading,
  viewer: Viewer,
  query: z.infer<typeof behindPage.query>,
): Promise<z.infer<typeof behindPage.answer> | null> {
  const { desk, figure } = query;
  const seen = unitsSeen(viewer);
  if (!isSeen(desk, seen)) return null;
  const handling = await handlingSeen(reading, viewer, daysOf(query, viewer.now));
  const whole = desk.startsWith('unit:') ? unitOfDesk(desk) : null;
  const rows = (rowsBehind(handling, figure) as readonly Row[]).filter((row) =>
    whole === null ? row.desk === desk : unitOfDesk(row.desk) === whole,
  );
  const shown = rows.slice(0, mostRows);
  const subjects = await subjectsOf(
    reading,
    viewer,
    shown.map(({ caseId }) => caseId),
  );
  return {
    total: rows.length,
    rows: shown.map((row) => {
      const subject = subjects.get(row.caseId) ?? null;
      const isNamed = subject !== null || seen === 'all';
      return { ...behind(withEvidence(row), subject, viewer), caseId: isNamed ? row.caseId : '' };
    }),
  };
}

type Row = { readonly caseId: string; readonly desk: string; readonly at: string; readonly step?: string } & Partial<
  LimitEnded & ExceptionGranted & SentBack & ConsentDeemed & Urged
>;

/** A consent has the clause that its evidence names, and the last moment for an answer. */
const withEvidence = (row: Row): Row =>
  row.evidence ? { ...row, rule: row.evidence.rule, source: row.evidence.source, dueAt: row.evidence.until } : row;

function behind(row: Row, subject: string | null, viewer: Viewer): Behind {
  return {
    caseId: row.caseId,
    subject,
    at: onWire(row.at),
    source: clauseOf(row),
    rule: row.rule ?? null,
    act: row.act ?? null,
    step: row.step ?? null,
    dueAt: onWire(row.dueAt ?? null),
    endedAt: onWire(row.endedAt ?? null),
    lateMinutes: row.period === undefined || row.kept ? null : lateness(row as LimitEnded, viewer),
    facts: subject === null ? null : factsOf(row),
    reason: subject === null ? null : (row.reason ?? null),
  };
}

/** What a consent stands on, and which urging it was. */
function factsOf({ evidence, number, channel }: Row): Behind['facts'] {
  if (evidence) return consentFacts(evidence);
  return number === undefined ? null : { urgingNumber: number, urgingChannel: channel };
}

function clauseOf({ rule, source }: Row): Behind['source'] {
  const clause = source ?? rules.find(({ id }) => id === rule)?.source;
  return clause === undefined ? null : sourceOf(clause as SourceId);
}

/** How late a missed limit was met, or is by now. */
export const lateness = ({ period, dueAt, endedAt }: LimitEnded, { book, now }: Viewer): number =>
  minutesLate(
    period,
    Temporal.Instant.from(dueAt),
    endedAt === null ? now : Temporal.Instant.from(endedAt),
    book.calendar,
  );
