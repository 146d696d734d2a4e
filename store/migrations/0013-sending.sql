-- What a department sends in, from the draft over the head's signature to what the office did with it (2.1.1-a, -b).

create table department_sendings (
  id uuid primary key,
  case_id uuid not null,
  unit uuid not null,
  reasons jsonb not null,
  checked_at timestamptz,
  checked_by uuid,
  signed_by uuid,
  sent_at timestamptz,
  receipt uuid,
  returns jsonb not null,
  outcome text,
  outcome_text text not null,
  outcome_at timestamptz
);
create index department_sendings_case on department_sendings (case_id);
create index department_sendings_unit on department_sendings (unit);

-- The paper that resubmits a returned one.
create index documents_resubmits on documents (resubmits) where resubmits is not null;
