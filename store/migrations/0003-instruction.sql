-- From the distribution to the hand-out: what a paper asks for, opinions, hand-outs; who waits at a clock, and when it warns.

alter table documents add column matter jsonb;

alter table clocks
  add column holder text,
  add column warn_at timestamptz,
  add column warned_at timestamptz;
create index clocks_warning on clocks (warn_at) where state = 'running' and warned_at is null and fired_at is null;

create table opinions (
  id uuid primary key,
  case_id uuid not null,
  seq integer not null,
  kind text not null,
  person uuid not null,
  as_target text not null,
  entered_by uuid,
  text text not null,
  mark text,
  stance text,
  effect text,
  leaders jsonb not null,
  units jsonb not null,
  lead text,
  picks jsonb not null,
  sheet jsonb,
  at timestamptz not null
);
create index opinions_case on opinions (case_id);
create index opinions_person on opinions (person, at);

create table hand_outs (
  id uuid primary key,
  case_id uuid not null,
  seq integer not null,
  unit text not null,
  role text not null,
  text text not null,
  at timestamptz not null,
  by_person uuid not null
);
create index hand_outs_case on hand_outs (case_id);
create index hand_outs_unit on hand_outs (unit, at);
