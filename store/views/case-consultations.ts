import { sql } from 'kysely';
import type { z } from 'zod';
import type { ConsultationSeen, evidenceView as page } from '../../contract/views/consultations.ts';
import { replyLimits } from '../../office/documents/consultation/request.ts';
import { whileWeighed } from '../../office/documents/consultation/weigh.ts';
import type { ConsultationRow, Said } from '../../office/documents/consultation/rows.ts';
import type { CaseRow } from '../../office/rows.ts';
import type { SourceId } from '../../regulation/kernel/source.ts';
import { sourceOf } from '../../regulation/sources.ts';
import { named, onWire, personName } from './named.ts';
import { type Reading, type Viewer, visibleTo } from './reading.ts';

/** The opinions that were asked for: of a unit's own case its one, of a paper all; whoever may open the paper reads them. */
export async function consultationsSeen(reading: Reading, viewer: Viewer, row: CaseRow): Promise<ConsultationSeen[]> {
  if (row.kind !== 'receipt' && row.kind !== 'consultation') return [];
  const [here, reached] =
    row.kind === 'receipt' ? (['cases.parent', 'cases.parent'] as const) : (['cases.id', 'cases.id'] as const);
  const rows = await reading
    .selectFrom('consultations')
    .innerJoin('cases', 'cases.id', 'consultations.caseId')
    .selectAll('consultations')
    .select(['cases.step', visibleTo(viewer, 'cases.id').as('mayOpen')])
    .where(here, '=', row.id)
    .where(visibleTo(viewer, reached))
    .orderBy('consultations.id')
    .execute();
  if (rows.length === 0) return [];
  const ids = rows.map(({ caseId }) => caseId);
  const [limits, files] = await Promise.all([
    reading
      .selectFrom('clocks')
      .select(['caseId', sql<string>`max(due_at)`.as('dueAt')])
      .where('caseId', 'in', ids)
      .where('rule', 'in', [...replyLimits])
      .groupBy('caseId')
      .execute(),
    reading
      .selectFrom('files')
      .select(['id', 'caseId', 'name'])
      .where('caseId', 'in', ids)
      .where('role', '=', 'opinion')
      .where(visibleTo(viewer, 'files.caseId'))
      .orderBy('id')
      .execute(),
  ]);
  return rows.map(({ step, mayOpen, ...request }) => ({
    ...requestSeen(request as ConsultationRow, viewer),
    step,
    mayOpen,
    dueAt: onWire(limits.find(({ caseId }) => caseId === request.caseId)?.dueAt ?? request.askedAt),
    files: files.filter(({ caseId }) => caseId === request.caseId).map(({ id, name }) => ({ id, name })),
    ...mayDo(request.owner, step, row, viewer),
  }));
}

/** What the viewer may do with one opinion; the act itself decides again. */
function mayDo(owner: string, step: string, row: CaseRow, { targets }: Viewer) {
  const isAsker = targets.includes(owner);
  const isOpen = step === 'asked' || step === 'countersigning';
  const isOnTheDesk = row.kind === 'consultation' || whileWeighed.includes(row.step);
  return {
    mayUrge: isOpen && (isAsker || targets.includes('post:secretariat-section-chief')),
    mayWeigh: step === 'answered' && isAsker && isOnTheDesk,
  };
}

const saidSeen = (said: Said | null, { book }: Viewer) =>
  said && { stance: said.stance, text: said.text, at: onWire(said.at), by: personName(book, said.by) };

const urgingsSeen = ({ urgings }: Pick<ConsultationRow, 'urgings'>, { book }: Viewer) =>
  urgings.map((urging) => ({ ...urging, at: onWire(urging.at), by: personName(book, urging.by) }));

const promiseSeen = ({ promise }: Pick<ConsultationRow, 'promise'>) => {
  if (!promise) return null;
  const { on, reason, by, caller, calledAt, taker, at } = promise;
  return { on, reason, by, caller, calledAt: onWire(calledAt), taker, at: onWire(at) };
};

function requestSeen(row: ConsultationRow, viewer: Viewer) {
  const { book } = viewer;
  const unit = (id: string) => named(book, `unit:${id}`);
  const { weighed } = row;
  return {
    caseId: row.caseId,
    unit: unit(row.unit),
    mode: row.mode,
    joins: row.joins.map(unit),
    owner: named(book, row.owner),
    question: row.question,
    askedAt: onWire(row.askedAt),
    urgings: urgingsSeen(row, viewer),
    promise: promiseSeen(row),
    draft: saidSeen(row.draft, viewer),
    countersigns: row.countersigns.map((one) => ({
      ...one,
      unit: unit(one.unit),
      at: onWire(one.at),
      by: personName(book, one.by),
    })),
    stance: row.stance,
    text: row.text,
    answeredAt: onWire(row.answeredAt),
    isLate: row.isLate,
    lateAnswer: saidSeen(row.lateAnswer, viewer),
    reopenedWhy: row.reopenedWhy,
    weighed: weighed && { ...weighed, at: onWire(weighed.at), by: personName(book, weighed.by) },
  };
}

/** What a deemed consent stands on; null where none was deemed, or the viewer may not open the case. */
export async function evidenceView(
  reading: Reading,
  viewer: Viewer,
  { id }: { readonly id: string },
): Promise<z.infer<typeof page.answer> | null> {
  const found = await reading
    .selectFrom('consultations')
    .innerJoin('cases', 'cases.id', 'consultations.caseId')
    .selectAll('consultations')
    .select('cases.subject')
    .where('cases.id', '=', id)
    .where(visibleTo(viewer, 'cases.id'))
    .executeTakeFirst();
  if (!found?.evidence) return null;
  const { evidence, subject, askedBy } = found;
  return {
    ...evidence,
    subject,
    unit: named(viewer.book, `unit:${found.unit}`),
    owner: named(viewer.book, found.owner),
    askedBy: personName(viewer.book, askedBy),
    source: sourceOf(evidence.source as SourceId),
    askedAt: onWire(evidence.askedAt),
    limit: {
      ...evidence.limit,
      dueAt: onWire(evidence.limit.dueAt),
      skipped: evidence.limit.skipped.map(({ date, why }) => ({ date, why })),
    },
    urgings: urgingsSeen(evidence, viewer),
    promise: promiseSeen(evidence),
    until: onWire(evidence.until),
    lateAnswer: saidSeen(found.lateAnswer, viewer),
  };
}
