-- Who was told what, when, and whether they opened it; what still has to go out; what a person wants to be told.

alter table notices
  add column open_by timestamptz,
  add column escalated_at timestamptz;
create index notices_open_by on notices (open_by) where escalated_at is null;

-- Made, delivered, opened: once for a notice, a person and a channel. Failed: as often as it did.
create table deliveries (
  id uuid primary key,
  notice_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  channel text not null,
  event text not null check (event in ('made', 'delivered', 'opened', 'failed')),
  reason text,
  at timestamptz not null
);
create unique index deliveries_once on deliveries (notice_id, person_id, channel, event) where event <> 'failed';
create index deliveries_case on deliveries (case_id);
create trigger deliveries_only_grow before update or delete on deliveries
  for each row execute function trail_only_grows();
create trigger deliveries_never_empty before truncate on deliveries
  for each statement execute function trail_only_grows();

-- Notices that no person has been found for yet: the commit of their act puts them here.
create table notices_waiting (
  notice_id uuid primary key,
  next_at timestamptz not null
);
create index notices_waiting_next on notices_waiting (next_at);

-- The queue of each channel: a row stays until its message is delivered.
create table sendings (
  id uuid primary key,
  notice_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  channel text not null,
  due_at timestamptz not null,
  gathered boolean not null,
  attempts integer not null,
  next_at timestamptz not null,
  unique (notice_id, person_id, channel)
);
create index sendings_next on sendings (next_at);

create table notice_choices (
  person_id uuid primary key,
  choice jsonb not null,
  at timestamptz not null
);

-- Marks said so far who had looked at a notice; nothing else was ever marked.
insert into deliveries (id, notice_id, case_id, person_id, channel, event, reason, at)
select gen_random_uuid(), n.id, n.case_id, m.person_id, 'page', event, null, m.at
from read_marks m join notices n on n.id = m.subject cross join (values ('delivered'), ('opened')) as events (event);
drop table read_marks;
