const caseId = (n: string): string => `('00000000-0000-7000-8000-' || lpad(${n}::text, 12, '0'))::uuid`;

/** How the statement's values are written: as parameters of a driver, or as those of pgbench. */
export interface Values {
  readonly n: string;
  readonly person: string;
  readonly body: string;
  readonly prev: string;
  readonly hash: string;
  /** False: the chain's head stays as it is, and rows are numbered by chance. */
  readonly head: boolean;
}

/**
 * One step in one statement: its trail row with a whole body, the case, the document, a task closed and one opened, a clock, a stage, a
 * leave to open the case, a hand-over, and the head. These are the rows that an average act of the office writes.
 */
export const stepSql = ({ n, person, body, prev, hash, head }: Values): string => `
with given as (select ${caseId(n)} as id, now() as at),
head as (${
  head
    ? `update chain_heads h set seq = h.seq + 1, hash = ${hash} from given where h.case_id = given.id returning h.seq`
    : 'select (random() * 2000000000)::integer as seq'
}),
trail_put as (insert into trail select gen_random_uuid(), given.id, head.seq, 'documents/submit', ${person}::uuid, at, at, ${body}, ${prev}, ${hash}
  from given, head),
case_put as (update cases c set step = 'instruction', state = '{"step": "instruction", "visit": 7}' from given where c.id = given.id),
document_put as (update documents d set distribution = '请阅示' from given where d.case_id = given.id),
closed as (update tasks t set closed_at = at, closed_by = ${person}::uuid, closed_act = 'documents/submit', closed_why = 'done'
  from given where t.case_id = given.id and t.closed_at is null),
opened as (insert into tasks (id, case_id, step, visit, target, urgency, opened_at, due_at, provisional)
  select gen_random_uuid(), given.id, 'instruction', 7, 'person:' || ${person}::text, 'plain', at, at + interval '2 days', false from given),
clock as (insert into clocks (id, case_id, rule, source, step, started_at, period, counts_from, due_at, provisional, calendar_version, on_due, state)
  select gen_random_uuid(), given.id, 'documents/instruction/within-limit', '2.2.4.2-a', 'instruction', at, '{"days": 2}', at,
    at + interval '2 days', false, 1, 'remind', 'running' from given),
stage as (insert into stages select gen_random_uuid(), given.id, 'submission', 'plain', at - interval '1 hour', at, 60, true from given),
access_put as (insert into access select gen_random_uuid(), given.id, 'person:' || ${person}::text, 'acted', at from given)
insert into custody (id, case_id, from_target, to_target, sent_at, sent_by, warn_at)
  select gen_random_uuid(), given.id, 'post' || chr(58) || 'documents-clerk', 'person:' || ${person}::text, at, ${person}::uuid, at + interval '2 hours' from given`;

/** Rows that one step writes. */
export const stepRows = 10;
