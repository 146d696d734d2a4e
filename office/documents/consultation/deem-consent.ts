import { Temporal } from 'temporal-polyfill';
import { ClockFellDue } from '../../../contract/general/clock.ts';
import { deemedConsent } from '../../../regulation/documents/consultation/deemed-consent.ts';
import { deemedConsentOnPromise } from '../../../regulation/documents/consultation/deemed-consent-on-promise.ts';
import { dueAt, isLate } from '../../../regulation/kernel/period.ts';
import { act, caseOf, clock, type Context, type Put, refuse } from '../../act.ts';
import { subjectOf } from '../../case-act.ts';
import { noticePut } from '../../notice.ts';
import type { CaseFile, ClockRow } from '../../rows.ts';
import { moveRequest, paperOf, partEnded } from './move.ts';
import { consentCaseOf, limitOf, requestOf, secretariat, unitOf, withRequest } from './request.ts';
import type { Evidence } from './rows.ts';
import { requestStory } from './samples.ts';

/** Silence after urging, or a promise broken after it: the law takes it for consent, and the clock writes it down with all that it stands on (2.2.6.5-c, -d). */
export const deemConsent = act<ClockFellDue>({
  id: 'documents/deem-consent',
  clause: ['2.2.6.5-c', '2.2.6.5-d'],
  by: clock,
  on: 'case',
  of: 'consultation',
  version: 1,
  input: ClockFellDue,
  touchesParent: true,
  decide: (subject, input, context, parent) => {
    const file = subjectOf(subject);
    const found = file.clocks.find(({ id }) => id === input.clock);
    if (found?.state !== 'running' || found.onDue !== 'consent')
      return refuse('clock-not-running', { clock: input.clock });
    if (!isLate(context.at, Temporal.Instant.from(found.dueAt))) return refuse('not-yet-due', { dueAt: found.dueAt });
    const evidence = evidenceOf(file, found, context);
    if (!evidence) return refuse('consent-not-given', {});
    const request = withRequest(file, { stance: 'deemed', evidence });
    const asked = { act: 'documents/deem-consent', request };
    const moved = moveRequest(file, asked, context);
    if (!moved.ok) return { kind: 'refusal', refusal: moved.refusal };
    const puts = [...fired(moved.puts, found, context), ...told(file, context)];
    const also = [partEnded(paperOf(parent), asked, context)];
    return { kind: 'changes', changes: { caseId: caseOf(file).id, puts, also, numbers: [], findings: [], takes: [] } };
  },
  example: { before: requestStory.silent, by: 'clock', input: { clock: '{consent}' }, on: 'opened' },
});

/** The clock that spoke is marked as fallen. */
const fired = (puts: readonly Put[], { id }: ClockRow, { at }: Context): Put[] =>
  puts.map((put) =>
    put.table === 'clocks' && put.row.id === id ? { ...put, row: { ...put.row, firedAt: at.toString() } } : put,
  );

const told = (file: CaseFile, context: Context): Put[] =>
  [...new Set([unitOf(requestOf(file)), requestOf(file).owner, secretariat])].map((target) =>
    noticePut(file, context, target, 'consent-deemed', { unit: unitOf(requestOf(file)) }),
  );

/** The effect that the law attaches, on its facts, with the request, the urgings, the promise and the limit; null where it attaches none. */
function evidenceOf(file: CaseFile, clockRow: ClockRow, context: Context): Evidence | null {
  const row = requestOf(file);
  const weighed = { ...consentCaseOf(file, row, context), now: context.at };
  const effect = [deemedConsent, deemedConsentOnPromise]
    .map((rule) => ({ rule, facts: rule.facts(weighed, context.parameters) }))
    .find(
      ({ rule, facts }) =>
        rule.id.endsWith(clockRow.rule.endsWith('promise') ? 'promise' : 'consent') && rule.takesEffect(facts),
    );
  if (!effect) return null;
  const limit = limitOf(file);
  const { skipped } = dueAt(Temporal.Instant.from(limit.startedAt), limit.period, context.book.calendar);
  return {
    rule: effect.rule.id,
    source: effect.rule.source,
    facts: effect.facts,
    question: row.question,
    askedAt: row.askedAt,
    limit: { rule: limit.rule, dueAt: limit.dueAt, skipped: skipped.map(({ date, why }) => ({ date, why })) },
    urgings: row.urgings,
    promise: row.promise,
    until: clockRow.dueAt,
    at: context.at.toString(),
  };
}
