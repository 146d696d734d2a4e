-- Who has a paper to read, beside the procedure: purpose, three states, withdrawal.

create table circulations (
  id uuid primary key,
  case_id uuid not null,
  seq integer not null,
  reader text not null,
  purpose text not null,
  sent_at timestamptz not null,
  sent_by uuid not null,
  opened_at timestamptz,
  answered_at timestamptz,
  remark text not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_why text
);
create index circulations_case on circulations (case_id);
create index circulations_reader on circulations (reader, sent_at);
