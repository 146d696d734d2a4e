import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { PreReviewSheet } from '../../contract/documents/instruction.ts';
import { ReviewSheet } from '../../contract/documents/sheet.ts';
import type { returnSlipView as page } from '../../contract/views/return-slip.ts';
import { arrivalOf } from '../../office/documents/review-findings.ts';
import { parametersOn } from '../../regulation/cities/parameters.ts';
import { preReviewRules } from '../../regulation/documents/proposal/rules.ts';
import { reviewRules } from '../../regulation/documents/review/rules.ts';
import { type Finding, weigh } from '../../regulation/kernel/rule.ts';
import type { SourceId } from '../../regulation/kernel/source.ts';
import { sourceOf } from '../../regulation/sources.ts';
import { onWire, personName } from './named.ts';
import { type Reading, type Viewer, visibleTo } from './reading.ts';

type Slip = z.infer<typeof page.answer>;

/** The acts that give a paper back to its sender, each with the clause that says so. */
const returns = {
  'documents/return-to-sender': '2.2.1-c',
  'documents/fail-pre-review': '2.2.3.2.3-a',
  'documents/fail-legality-review': '2.2.3.2.3-h',
  'documents/return-for-completion': '2.1.1-b',
} satisfies Record<string, SourceId>;
type Return = keyof typeof returns;

/** The slip of a returned paper: its reasons as they were given, weighed again by the figures of their own day. */
export async function returnSlipView(
  reading: Reading,
  viewer: Viewer,
  { id }: { readonly id: string },
): Promise<Slip | null> {
  const document = await documentOf(reading, viewer, id);
  const row = await reading
    .selectFrom('cases')
    .selectAll()
    .where('id', '=', id)
    .where('step', '=', 'returned')
    .where(visibleTo(viewer, 'cases.id'))
    .executeTakeFirst();
  const entry = await reading
    .selectFrom('trail')
    .select(['seq', 'act', 'byPerson', 'happenedAt', 'body'])
    .where('caseId', '=', id)
    .where('act', 'in', Object.keys(returns))
    .orderBy('seq', 'desc')
    .executeTakeFirst();
  if (!document || !row || !entry) return null;
  const act = entry.act as Return;
  const why =
    act === 'documents/return-to-sender'
      ? await failedReview(reading, viewer, id)
      : await failedLater(reading, viewer, { id, seq: entry.seq });
  const parameters = parametersOn(Temporal.PlainDate.from(row.regulationDay), viewer.city);
  const { input } = JSON.parse(entry.body) as { input: { remark?: string } };
  return {
    subject: row.subject,
    sender: document.sender,
    number: document.number,
    arrivedAt: document.arrivedAt,
    returnedAt: onWire(entry.happenedAt),
    by: personName(viewer.book, entry.byPerson),
    act,
    source: sourceOf(returns[act]),
    remark: input.remark ?? '',
    reason: why.reason,
    findings: why
      .findings(parameters, row.regulationDay)
      .filter(({ met, force }) => !met && force !== 'advice')
      .map((finding) => ({ ...finding, source: sourceOf(finding.source) })),
  };
}

interface Why {
  readonly reason: string;
  readonly findings: (parameters: Parameters<typeof weigh>[2], day: string) => Finding[];
}

const documentOf = (reading: Reading, viewer: Viewer, id: string) =>
  reading
    .selectFrom('documents')
    .selectAll()
    .where('caseId', '=', id)
    .where(visibleTo(viewer, 'documents.caseId'))
    .executeTakeFirst();

/** The initial review keeps its sheet with the paper. */
async function failedReview(reading: Reading, viewer: Viewer, id: string): Promise<Why> {
  const document = await documentOf(reading, viewer, id);
  if (!document) return { reason: '', findings: () => [] };
  const main = await reading
    .selectFrom('files')
    .select('text')
    .where('caseId', '=', id)
    .where('role', '=', 'main')
    .where(visibleTo(viewer, 'files.caseId'))
    .executeTakeFirst();
  const sheet = ReviewSheet.parse(document.sheet);
  const arrival = arrivalOf(sheet, document, main?.text ?? null);
  return {
    reason: sheet.checks.reason,
    findings: (parameters, day) => weigh(reviewRules, arrival, parameters, day),
  };
}

/** Later desks give the reason in their signed opinion; a pre-review has its sheet there as well. */
async function failedLater(
  reading: Reading,
  viewer: Viewer,
  { id, seq }: { readonly id: string; readonly seq: number },
): Promise<Why> {
  const opinion = await reading
    .selectFrom('opinions')
    .select(['text', 'sheet'])
    .where('caseId', '=', id)
    .where('seq', '=', seq)
    .where(visibleTo(viewer, 'opinions.caseId'))
    .executeTakeFirst();
  const sheet = PreReviewSheet.safeParse(opinion?.sheet);
  return {
    reason: opinion?.text ?? '',
    findings: (parameters, day) => (sheet.success ? weigh(preReviewRules, sheet.data, parameters, day) : []),
  };
}
