import type { Temporal } from 'temporal-polyfill';
import type { Handling, Span } from '../office/documents/accountability/handling.ts';
import {
  deskOfRules,
  returningActs,
  returningToSender,
  stepsInTurn,
  stepsOfRules,
  urgingActs,
} from '../office/documents/accountability/in-procedures.ts';
import { stepsBeside } from '../office/documents/reading-tasks.ts';

/** Asks the database; columns come back as they are named. */
export type Query = (sql: string, values: unknown[]) => Promise<readonly object[]>;

/** Tasks that are no step of a procedure. */
export const besideSteps = `(${stepsBeside.map((step) => `'${step}'`).join(', ')})`;

/** What a department prepares and follows in its own house is counted nowhere; the office's own case of it is. */
export const isSending = (caseId: string): string =>
  `exists (select 1 from department_sendings g where g.case_id = ${caseId})`;

/** Whose task the step was at a moment; the earlier desk where one handed over to the next in it. */
const taskAt = (what: string, caseId: string, moment: string): string =>
  `(select ${what} from tasks t where t.case_id = ${caseId} and t.step not in ${besideSteps} and t.opened_at <= ${moment}
    and (t.closed_at is null or t.closed_at >= ${moment}) order by t.visit, t.id limit 1)`;

// The desk is the one that finished what was limited, or had it when the limit passed; of a limit that binds another desk, that one. A limit that was kept counts when it was met, one that was missed when it passed: no later act moves it to another period.
// What is said of the moment again at each branch lets an index find the rows.
const limits = `
  with ended as (
    select c.*, c.state = 'met' as kept,
      case when c.state = 'met' then c.ended_at else greatest(c.due_at + interval '1 minute', c.started_at) end as moment
    from clocks c
    where c.on_due = 'escalate'
      and (c.state = 'met' and c.ended_at >= $1 and c.ended_at < $2
        or date_trunc('minute', coalesce(c.ended_at, $3::timestamptz)) > c.due_at and c.state <> 'met'
          and (c.due_at >= $1::timestamptz - interval '1 minute' and c.due_at < $2::timestamptz - interval '1 minute'
            or c.started_at > c.due_at and c.started_at >= $1 and c.started_at < $2)))
  select e.case_id as "caseId", e.moment as at,
    coalesce($6::jsonb ->> e.rule, case when e.step = any ($4) then e.holder else t.target end, e.holder, '') as desk,
    coalesce(case when e.step = any ($4) then e.step else t.step end, e.step) as step, k.urgency,
    e.rule, e.source, e.kept, e.period, e.due_at as "dueAt", e.ended_at as "endedAt"
  from ended e join cases k on k.id = e.case_id
  left join lateral (
    (select t.target, t.step from tasks t where e.kept and t.case_id = e.case_id and t.closed_at = e.moment
       and t.step in (select jsonb_array_elements_text($5::jsonb -> e.rule)) order by t.visit desc, t.id limit 1)
    union all
    (select t.target, t.step from (select 1) one, lateral ${taskAt('t.target, t.step', 'e.case_id', 'e.moment')} t where not e.kept)
  ) t on true
  where e.moment >= $1 and e.moment < $2 order by e.moment, e.id`;

const handled = `
  select t.case_id as "caseId", t.target as desk, t.closed_at as at, t.step from tasks t
  where not ${isSending('t.case_id')} and t.closed_at >= $1 and t.closed_at < $2 and t.closed_why = 'done' and t.step not in ${besideSteps} order by t.closed_at, t.id`;

const transferred = `
  select h.case_id as "caseId", 'unit:' || h.unit as desk, h.at from hand_outs h
  where h.at >= $1 and h.at < $2 and h.role not in ('advance', 'opinion') order by h.at, h.id`;

// A paper that went back to its sender is the return of the unit that sent it.
const returns = `
  select r.case_id as "caseId", r.happened_at as at, r.act, coalesce(r.body::jsonb #>> '{input,reason}', r.body::jsonb #>> '{input,remark}', '') as reason,
    case when r.act = any ($4)
      then (select 'unit:' || u.id from documents d join units u on u.zh = d.sender where d.case_id = r.case_id order by u.id limit 1)
      else t.target end as desk,
    case when r.act = any ($4) then '' else t.step end as step, k.urgency
  from trail r join cases k on k.id = r.case_id
  left join lateral (select t.target, t.step from tasks t where t.case_id = r.case_id and t.opened_at = r.happened_at
    and t.step not in ${besideSteps} order by t.visit desc, t.id limit 1) t on true
  where r.happened_at >= $1 and r.happened_at < $2 and r.act = any ($3) and k.kind <> 'sending' order by r.happened_at, r.id`;

const exceptions = `
  select e.case_id as "caseId", coalesce(${taskAt('t.target', 'e.case_id', 'e.asked_at')}, 'person:' || e.asked_by) as desk, e.decided_at as at, e.rule, e.reason
  from exceptions e where e.granted and e.decided_at >= $1 and e.decided_at < $2 order by e.decided_at, e.id`;

const deemed = `
  select r.case_id as "caseId", 'unit:' || c.unit as desk, r.happened_at as at, c.evidence
  from trail r join consultations c on c.case_id = r.case_id
  where r.happened_at >= $1 and r.happened_at < $2 and r.act = 'documents/deem-consent' order by r.happened_at, r.id`;

// Whom an urging was told to is whom it urged: of a combined opinion also the units that have not signed its draft yet.
const urgings = `
  select r.case_id as "caseId", told.notice ->> 'toTarget' as desk, r.happened_at as at, r.act, (told.notice #>> '{facts,number}')::int as number,
    r.body::jsonb #>> '{input,channel}' as channel, r.body::jsonb #>> '{input,text}' as reason
  from trail r cross join lateral jsonb_path_query(r.body::jsonb, '$.puts[*] ? (@.table == "notices").row') told (notice)
  where r.happened_at >= $1 and r.happened_at < $2 and r.act = any ($3) order by r.happened_at, r.id, desk`;

/** The limits that were kept in a period, or passed in it. */
export const limitsIn = async (query: Query, { from, to }: Span, now: Temporal.Instant): Promise<Handling['limits']> =>
  (await query(limits, [
    ...[from, to, now.toString(), [...stepsInTurn], JSON.stringify(stepsOfRules), JSON.stringify(deskOfRules)],
  ])) as Handling['limits'];

/** What came back to a desk in a period. A paper that went back to a sender outside the office's units is no unit's return. */
export async function returnsIn(query: Query, { from, to }: Span): Promise<Handling['returns']> {
  const acts = [...returningActs, ...returningToSender];
  const back = await query(returns, [from, to, acts, [...returningToSender]]);
  return (back as { desk: string | null }[]).filter(({ desk }) => desk !== null) as unknown as Handling['returns'];
}

/** What the office's desks did in a period, whoever may open the cases: for figures, and for lists that say no more than the figures. */
export async function handlingIn(query: Query, span: Span, now: Temporal.Instant): Promise<Handling> {
  const { from, to } = span;
  const ended = await limitsIn(query, span, now);
  const back = await returnsIn(query, span);
  const done = await query(handled, [from, to]);
  const given = await query(transferred, [from, to]);
  const granted = await query(exceptions, [from, to]);
  const consented = await query(deemed, [from, to]);
  const urged = await query(urgings, [from, to, [...urgingActs]]);
  return {
    limits: ended,
    returns: back,
    handled: done as Handling['handled'],
    transferred: given as Handling['transferred'],
    exceptions: granted as Handling['exceptions'],
    deemed: consented as Handling['deemed'],
    urgings: urged as Handling['urgings'],
  };
}
