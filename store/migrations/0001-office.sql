-- The office's tables. Case tables are what the trails say; only commit.ts writes them.

create table chain_heads (
  case_id uuid primary key,
  seq integer not null,
  hash text not null
);

create table trail (
  id uuid primary key,
  case_id uuid not null,
  seq integer not null,
  act text not null,
  by_person uuid,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  body text not null,
  prev_hash text not null,
  hash text not null,
  unique (case_id, seq)
);
create index trail_recorded on trail (recorded_at);

create table cases (
  id uuid primary key,
  case_id uuid not null,
  kind text not null,
  procedure text,
  version integer,
  parent uuid,
  subject text not null,
  urgency text not null,
  state jsonb,
  step text not null,
  opened_at timestamptz not null,
  accepted_at timestamptz,
  regulation_day date not null,
  closed_at timestamptz
);
create index cases_kind on cases (kind, opened_at);

create table documents (
  id uuid primary key,
  case_id uuid not null,
  paper_kind text not null,
  medium text not null,
  kind text,
  sender text not null,
  sender_class text not null,
  number text,
  number_key text,
  title text not null,
  title_key text not null,
  urgency text not null,
  stated_limit timestamptz,
  reply_wanted_on date,
  level text not null,
  copies integer not null,
  return_status text not null,
  signatory text,
  dated date,
  addressees jsonb not null,
  cc jsonb not null,
  disclosure text,
  contact_name text,
  contact_phone text,
  pages integer,
  arrived_at timestamptz not null,
  counts_from timestamptz not null,
  outside_hours boolean not null,
  summary text,
  sheet jsonb,
  resubmits uuid,
  receipt_number integer,
  receipt_year integer,
  registered_at timestamptz,
  distributed_at timestamptz,
  distribution text
);
create index documents_case on documents (case_id);
create index documents_number on documents (number_key);
create index documents_title on documents (title_key, arrived_at);
create index documents_register on documents (receipt_year, receipt_number);

create table files (
  id uuid primary key,
  case_id uuid not null,
  sha256 text not null,
  name text not null,
  bytes bigint not null,
  type text not null,
  role text not null,
  at timestamptz not null,
  text text
);
create index files_case on files (case_id);
create index files_sha on files (sha256);

create table tasks (
  id uuid primary key,
  case_id uuid not null,
  step text not null,
  visit integer not null,
  target text not null,
  urgency text not null,
  opened_at timestamptz not null,
  due_at timestamptz,
  provisional boolean not null,
  closed_at timestamptz,
  closed_by uuid,
  closed_act text,
  closed_why text
);
create index tasks_case on tasks (case_id);
create index tasks_open on tasks (target, due_at) where closed_at is null;

create table clocks (
  id uuid primary key,
  case_id uuid not null,
  rule text not null,
  source text not null,
  step text not null,
  started_at timestamptz not null,
  period jsonb not null,
  counts_from timestamptz not null,
  due_at timestamptz not null,
  provisional boolean not null,
  calendar_version integer not null,
  on_due text not null,
  state text not null,
  fired_at timestamptz,
  ended_at timestamptz
);
create index clocks_case on clocks (case_id);
create index clocks_running on clocks (due_at) where state = 'running' and fired_at is null;
create index clocks_version on clocks (calendar_version) where state = 'running';

create table access (
  id uuid primary key,
  case_id uuid not null,
  subject text not null,
  why text not null,
  from_at timestamptz not null
);
create index access_subject on access (subject, case_id);
create index access_case on access (case_id);

create table custody (
  id uuid primary key,
  case_id uuid not null,
  from_target text not null,
  to_target text not null,
  sent_at timestamptz not null,
  sent_by uuid not null,
  received_at timestamptz,
  received_by uuid,
  warn_at timestamptz not null,
  warned_at timestamptz
);
create index custody_case on custody (case_id);
create index custody_transit on custody (warn_at) where received_at is null and warned_at is null;

create table notices (
  id uuid primary key,
  case_id uuid not null,
  to_target text not null,
  kind text not null,
  facts jsonb not null,
  urgent boolean not null,
  at timestamptz not null
);
create index notices_to on notices (to_target, at);
create index notices_case on notices (case_id);

create table register_entries (
  id uuid primary key,
  case_id uuid not null,
  register text not null,
  year integer not null,
  number integer not null,
  given_at timestamptz not null,
  void_reason text,
  unique (register, year, number)
);
create index register_entries_case on register_entries (case_id);

create table stages (
  id uuid primary key,
  case_id uuid not null,
  stage text not null,
  urgency text not null,
  entered_at timestamptz not null,
  left_at timestamptz not null,
  minutes integer not null,
  on_time boolean
);
create index stages_case on stages (case_id);
create index stages_left on stages (left_at);

create table exceptions (
  id uuid primary key,
  case_id uuid not null,
  rule text not null,
  facts_key text not null,
  grantable_by text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  reason text not null,
  decided_by uuid,
  decided_at timestamptz,
  granted boolean
);
create index exceptions_case on exceptions (case_id);

create table units (
  id uuid primary key,
  case_id uuid not null,
  key text not null unique,
  zh text not null,
  en text not null,
  kind text not null,
  from_on date not null,
  to_on date
);

create table people (
  id uuid primary key,
  case_id uuid not null,
  name text not null,
  unit_id uuid,
  rank integer
);

create table accounts (
  id uuid primary key,
  case_id uuid not null,
  person_id uuid not null unique,
  login text not null unique,
  created_by uuid not null,
  activated_by uuid,
  activated_at timestamptz,
  disabled_at timestamptz,
  check (activated_by is null or activated_by <> created_by)
);

create table assignments (
  id uuid primary key,
  case_id uuid not null,
  person_id uuid not null,
  post text not null,
  unit_id uuid,
  from_on date not null,
  to_on date,
  decision text not null
);
create index assignments_person on assignments (person_id);

create table statuses (
  id uuid primary key,
  case_id uuid not null,
  person_id uuid not null,
  status text not null,
  from_on date not null,
  to_on date,
  decision text not null
);

create table relations (
  id uuid primary key,
  case_id uuid not null,
  relation text not null,
  person_id uuid not null,
  of text not null,
  rank integer not null,
  from_on date not null,
  to_on date
);

create table absences (
  id uuid primary key,
  case_id uuid not null,
  person_id uuid not null,
  kind text not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  approved_by uuid not null,
  ended_at timestamptz
);

create table substitutions (
  id uuid primary key,
  case_id uuid not null,
  for_target text not null,
  person_id uuid not null,
  rank integer not null,
  from_on date not null,
  to_on date,
  decision text not null
);

create table holiday_notices (
  id uuid primary key,
  case_id uuid not null,
  year integer not null,
  off jsonb not null,
  work jsonb not null,
  source text not null,
  entered_at timestamptz not null
);

create table counters (
  register text not null,
  year integer not null,
  last integer not null,
  primary key (register, year)
);

-- Three separate powers: none of them meets another of them, or any post of the office, in one person at one time.
create function powers_stand_apart() returns trigger language plpgsql as $$
declare
  powers constant text[] := array['system-administrator', 'security-administrator', 'security-auditor'];
begin
  perform 1 from people where id = new.person_id for update;
  if exists (
    select 1 from assignments a
    where a.person_id = new.person_id and a.id <> new.id and a.post <> new.post
      and (a.post = any (powers) or new.post = any (powers))
      and daterange(a.from_on, a.to_on, '[]') && daterange(new.from_on, new.to_on, '[]')
  ) then
    raise exception 'separate powers meet in one person: % and another post', new.post using errcode = '23P01', constraint = 'powers_stand_apart';
  end if;
  return new;
end $$;
create trigger powers_stand_apart before insert or update on assignments
  for each row execute function powers_stand_apart();

-- What was recorded stays: nobody, not even the owner, changes a trail by an ordinary statement.
create function trail_only_grows() returns trigger language plpgsql as $$
begin
  raise exception 'the trail only grows';
end $$;
create trigger trail_only_grows before update or delete on trail
  for each row execute function trail_only_grows();
create trigger trail_never_empties before truncate on trail
  for each statement execute function trail_only_grows();
