-- One unit's part of a paper from the hand-out to the report back (2.2.6), and the answer to the sender (2.2.7).

create table supervision_items (
  id uuid primary key,
  case_id uuid not null,
  unit uuid not null,
  role text not null,
  owner text not null,
  source text not null,
  leader uuid,
  instruction text not null,
  item_class text not null,
  named_person uuid,
  limit_on date,
  received_at timestamptz not null,
  taken_up_at timestamptz,
  round integer not null,
  extensions jsonb not null,
  interim jsonb not null,
  urgings jsonb not null,
  result text not null,
  result_at timestamptz,
  checks jsonb,
  passed_at timestamptz,
  reported_back_at timestamptz,
  replier text not null,
  closed_at timestamptz,
  closed_why text not null
);
create index supervision_items_case on supervision_items (case_id);
create index supervision_items_open on supervision_items (unit) where closed_at is null;

create table replies (
  id uuid primary key,
  case_id uuid not null,
  seq integer not null,
  text text not null,
  channel text not null,
  as_target text not null,
  by_person uuid not null,
  at timestamptz not null,
  told jsonb not null
);
create index replies_case on replies (case_id);

-- The cases that belong to one.
create index cases_parent on cases (parent) where parent is not null;
