import { Temporal } from 'temporal-polyfill';
import type { ReviewSheet } from '../../../contract/documents/sheet.ts';
import { parametersOn } from '../../../regulation/cities/parameters.ts';
import type { Finding } from '../../../regulation/kernel/rule.ts';
import { caseOf, type Context } from '../../act.ts';
import { dayOfMoment } from '../../people/book.ts';
import type { CaseFile } from '../../rows.ts';
import { staysOnPaper } from '../classified.ts';
import { arrivalTimes } from '../open-receipt.ts';
import { documentOf } from '../receipt-move.ts';
import { reviewFindings } from '../review-findings.ts';

/** The office's own initial review, as if the paper reached it at this moment: with its rules, figures and hours of that day. */
export function sendingFindings(file: CaseFile, sheet: ReviewSheet, context: Context): Finding[] {
  const document = documentOf(file);
  const times = arrivalTimes(document.urgency, context);
  const regulationDay = dayOfMoment(Temporal.Instant.from(times.countsFrom));
  const received = {
    ...file,
    cases: [{ ...caseOf(file), regulationDay }],
    documents: [{ ...document, ...times }],
  };
  const then = { ...context, parameters: parametersOn(Temporal.PlainDate.from(regulationDay), context.city) };
  return [
    ...staysOnPaper(received, then, sheet.toLeaderPersonally?.classified),
    ...reviewFindings(received, sheet, then),
  ];
}

/**
 * What keeps a paper in its house: every unmet `must`. What is advised or done in principle wants the department's reason; whether it is
 * excepted is for the office to say, when it has the paper.
 */
export const keptBack = (findings: readonly Finding[], reasons: Context['reasons']): boolean =>
  findings.some(({ met, force, rule }) => !met && (force === 'must' || reasons[rule] === undefined));
