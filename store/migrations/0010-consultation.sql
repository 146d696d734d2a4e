-- One unit's opinion on a paper of the Office, from the request to the answer or the consent that the law reads from silence (2.2.6.4, 2.2.6.5).

create table consultations (
  id uuid primary key,
  case_id uuid not null,
  unit uuid not null,
  mode text not null,
  joins jsonb not null,
  owner text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  question text not null,
  reply_by timestamptz,
  urgings jsonb not null,
  promise jsonb,
  draft jsonb,
  countersigns jsonb not null,
  stance text,
  text text not null,
  answered_at timestamptz,
  answered_by uuid,
  is_late boolean not null,
  evidence jsonb,
  late_answer jsonb,
  reopened_why text not null,
  weighed jsonb,
  closed_at timestamptz
);
create index consultations_case on consultations (case_id);
create index consultations_open on consultations (unit) where closed_at is null;
