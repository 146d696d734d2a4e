import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { returnSlipView as page } from '../../contract/views/return-slip.ts';
import { arrivalOf } from '../../office/documents/review-findings.ts';
import { parametersOn } from '../../regulation/cities/parameters.ts';
import { reviewRules } from '../../regulation/documents/review/rules.ts';
import { weigh } from '../../regulation/kernel/rule.ts';
import { sourceOf } from '../../regulation/sources.ts';
import { ReviewSheet } from '../../contract/documents/sheet.ts';
import { onWire, personName } from './named.ts';
import { type Reading, type Viewer, visibleTo } from './reading.ts';

/** The slip of a returned paper: the sheet as it was saved, weighed again by the figures of its own day. */
export async function returnSlipView(
  reading: Reading,
  viewer: Viewer,
  { id }: { readonly id: string },
): Promise<z.infer<typeof page.answer> | null> {
  const document = await reading
    .selectFrom('documents')
    .selectAll()
    .where('caseId', '=', id)
    .where(visibleTo(viewer, 'documents.caseId'))
    .executeTakeFirst();
  const row = await reading
    .selectFrom('cases')
    .selectAll()
    .where('id', '=', id)
    .where(visibleTo(viewer, 'cases.id'))
    .executeTakeFirst();
  const entry = await reading
    .selectFrom('trail')
    .select(['byPerson', 'happenedAt', 'body'])
    .where('caseId', '=', id)
    .where('act', '=', 'documents/return-to-sender')
    .executeTakeFirst();
  if (!document || !row || !entry) return null;
  const sheet = ReviewSheet.parse(document.sheet);
  const main = await reading
    .selectFrom('files')
    .select('text')
    .where('caseId', '=', id)
    .where('role', '=', 'main')
    .where(visibleTo(viewer, 'files.caseId'))
    .executeTakeFirst();
  const day = row.regulationDay;
  const parameters = parametersOn(Temporal.PlainDate.from(day), viewer.city);
  const findings = weigh(reviewRules, arrivalOf(sheet, document, main?.text ?? null), parameters, day);
  const { input } = JSON.parse(entry.body) as { input: { remark?: string } };
  return {
    subject: row.subject,
    sender: document.sender,
    number: document.number,
    arrivedAt: document.arrivedAt,
    returnedAt: onWire(entry.happenedAt),
    by: personName(viewer.book, entry.byPerson),
    remark: input.remark ?? '',
    reason: sheet.checks.reason,
    findings: findings
      .filter(({ met, force }) => !met && force !== 'advice')
      .map((finding) => ({ ...finding, source: sourceOf(finding.source) })),
  };
}
