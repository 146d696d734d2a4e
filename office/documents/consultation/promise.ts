import { Temporal } from 'temporal-polyfill';
import { PromiseDate } from '../../../contract/documents/consultation.ts';
import { phoneReportRecorded } from '../../../regulation/documents/consultation/phone-report-recorded.ts';
import { promiseNamesADay } from '../../../regulation/documents/consultation/promise-names-a-day.ts';
import { isLate } from '../../../regulation/kernel/period.ts';
import { act, anyOf, caseOf, type Context, type Refusal } from '../../act.ts';
import { staying, subjectOf } from '../../case-act.ts';
import { clearOf } from '../../findings.ts';
import { noticePut } from '../../notice.ts';
import { dayOfMoment } from '../../people/book.ts';
import type { CaseFile } from '../../rows.ts';
import { weighIn } from '../weigh-case.ts';
import { consentClocks, promisedClocks } from './clocks.ts';
import { clockPuts } from './move.ts';
import { limitOf, notTheAsker, notTheUnit, ofTheUnit, requestOf, requestPut, secretariat, unitOf, urgers, withRequest } from './request.ts'; // prettier-ignore
import type { Promised } from './rows.ts';
import { requestStory } from './samples.ts';

/** What is written is the unit's; what was told by telephone is entered by whoever took it in the Office (E15). */
function cannotPromise(file: CaseFile, { by, calledAt }: PromiseDate, context: Context): Refusal | null {
  const { step } = caseOf(file);
  if (step !== 'asked' && step !== 'countersigning') return { reason: 'not-asked-now', facts: { step } };
  const consent = file.clocks.find(({ onDue, state }) => onDue === 'consent' && state === 'running');
  if (consent && isLate(context.at, Temporal.Instant.from(consent.dueAt)))
    return { reason: 'consent-took-effect', facts: { dueAt: consent.dueAt } };
  if (requestOf(file).promise) return { reason: 'promised-once', facts: {} };
  if (calledAt !== null && Temporal.Instant.compare(Temporal.Instant.from(calledAt), context.recordedAt) > 0)
    return { reason: 'not-yet-happened', facts: { happenedAt: calledAt } };
  return by === 'written' ? notTheUnit(file, context) : notTheAsker(file, context, secretariat);
}

/** A unit that cannot reply in time reports why and promises a day; it moves the date once (2.2.6.5-b, I20). */
export const promiseDate = act<PromiseDate>({
  id: 'documents/promise-date',
  clause: '2.2.6.5-b',
  by: anyOf(ofTheUnit, urgers),
  on: 'case',
  of: 'consultation',
  version: 1,
  input: PromiseDate,
  decide: (subject, input, context) => {
    const file = subjectOf(subject);
    const refusal = cannotPromise(file, input, context);
    if (refusal) return { kind: 'refusal', refusal };
    const limitOn = dayOfMoment(Temporal.Instant.from(limitOf(file).dueAt));
    const findings = [
      ...weighIn(file, context, [promiseNamesADay], { on: input.on, limitOn, today: dayOfMoment(context.at) }),
      ...weighIn(file, context, [phoneReportRecorded], input),
    ];
    const stopped = clearOf(findings, file, context);
    if (stopped) return stopped;
    const promise: Promised = { ...input, at: context.at.toString(), person: context.actor.personId };
    const request = withRequest(file, { promise });
    const clocks = [...promisedClocks(file, request, context), ...consentClocks(file, request, context)];
    const told = input.by === 'written' ? requestOf(file).owner : unitOf(requestOf(file));
    const puts = [
      requestPut(request),
      ...clockPuts(file, clocks),
      noticePut(file, context, told, 'reply-promised', { promisedOn: input.on }),
    ];
    return staying(file, puts, context, findings);
  },
  example: {
    before: requestStory.asked,
    by: 'unit:{unit}',
    input: { on: '2030-06-28', reason: '需召开局务会研究' },
    on: 'opened',
  },
});
