import type { Temporal } from 'temporal-polyfill';
import type { Handling, Span } from '../office/documents/accountability/handling.ts';
import {
  returningActs,
  returningToSender,
  stepsInTurn,
  stepsOfRules,
} from '../office/documents/accountability/in-procedures.ts';
import { circulationStep } from '../office/documents/reading-tasks.ts';
import { remindingStep } from '../office/documents/reminding-step.ts';

/** Asks the database; columns come back as they are named. */
export type Query = (sql: string, values: unknown[]) => Promise<readonly object[]>;

/** Tasks beside the step: to read, to remind a leader, or to ask instead of one who is away. */
const beside = `('${circulationStep}', '${remindingStep}', 'away')`;

/** What a department prepares and follows in its own house is counted nowhere; the office's own case of it is. */
export const isSending = (caseId: string): string => `exists (select 1 from sendings g where g.case_id = ${caseId})`;

/** Whose task the step was at a moment; the earlier desk where one handed over to the next in it. */
const deskAt = (caseId: string, moment: string): string =>
  `(select t.target from tasks t where t.case_id = ${caseId} and t.step not in ${beside} and t.opened_at <= ${moment}
    and (t.closed_at is null or t.closed_at >= ${moment}) order by t.visit, t.id limit 1)`;

// The desk is the one that finished what was limited, or had it when the limit passed. A limit that was kept counts when it was met, one that was missed when it passed: no later act moves it to another period.
const limits = `
  with ended as (
    select c.*, c.state = 'met' as kept,
      case when c.state = 'met' then c.ended_at else greatest(c.due_at + interval '1 minute', c.started_at) end as moment
    from clocks c
    where c.on_due = 'escalate'
      and (c.state = 'met' or date_trunc('minute', coalesce(c.ended_at, $3::timestamptz)) > c.due_at))
  select e.case_id as "caseId", e.moment as at,
    coalesce(case
      when e.step = any ($4) then e.holder
      when e.kept then (select t.target from tasks t where t.case_id = e.case_id and t.closed_at = e.moment
        and t.step in (select jsonb_array_elements_text($5::jsonb -> e.rule)) order by t.visit desc limit 1)
      else ${deskAt('e.case_id', 'e.moment')} end, e.holder, '') as desk,
    e.rule, e.source, e.kept, e.period, e.due_at as "dueAt", e.ended_at as "endedAt"
  from ended e where e.moment >= $1 and e.moment < $2 order by e.moment, e.id`;

const handled = `
  select t.case_id as "caseId", t.target as desk, t.closed_at as at, t.step from tasks t
  where not ${isSending('t.case_id')} and t.closed_at >= $1 and t.closed_at < $2 and t.closed_why = 'done' and t.step not in ${beside} order by t.closed_at, t.id`;

const transferred = `
  select h.case_id as "caseId", 'unit:' || h.unit as desk, h.at from hand_outs h
  where h.at >= $1 and h.at < $2 and h.role <> 'advance' order by h.at, h.id`;

const returns = `
  select r.case_id as "caseId", r.happened_at as at, r.act, coalesce(r.body::jsonb #>> '{input,reason}', r.body::jsonb #>> '{input,remark}', '') as reason,
    case when r.act = any ($4)
      then (select 'unit:' || u.id from documents d join units u on u.zh = d.sender where d.case_id = r.case_id limit 1)
      else (select t.target from tasks t where t.case_id = r.case_id and t.opened_at = r.happened_at and t.step not in ${beside}
            order by t.visit desc limit 1) end as desk
  from trail r where r.happened_at >= $1 and r.happened_at < $2 and r.act = any ($3) and not ${isSending('r.case_id')} order by r.happened_at, r.id`;

const exceptions = `
  select e.case_id as "caseId", coalesce(${deskAt('e.case_id', 'e.asked_at')}, 'person:' || e.asked_by) as desk, e.decided_at as at, e.rule, e.reason
  from exceptions e where e.granted and e.decided_at >= $1 and e.decided_at < $2 order by e.decided_at, e.id`;

/** What the office's desks did in a period, whoever may open the cases: for figures, and for lists that say no more than the figures. */
export async function handlingIn(query: Query, { from, to }: Span, now: Temporal.Instant): Promise<Handling> {
  const acts = [...returningActs, ...returningToSender];
  const ended = await query(limits, [from, to, now.toString(), [...stepsInTurn], JSON.stringify(stepsOfRules)]);
  const done = await query(handled, [from, to]);
  const given = await query(transferred, [from, to]);
  const back = await query(returns, [from, to, acts, [...returningToSender]]);
  const granted = await query(exceptions, [from, to]);
  return {
    limits: ended as Handling['limits'],
    handled: done as Handling['handled'],
    transferred: given as Handling['transferred'],
    // A paper that went back to a sender outside the office's units is no unit's return.
    returns: (back as { desk: string | null }[]).filter(({ desk }) => desk !== null) as unknown as Handling['returns'],
    exceptions: granted as Handling['exceptions'],
  };
}
