-- What is not an office matter: sessions, drafts, uploads, read marks, requests already answered, digests, the security log.

create table office_settings (
  key text primary key,
  value jsonb not null
);

create table requests_answered (
  key text primary key,
  person_id uuid,
  act text not null,
  request_hash text not null,
  answer jsonb not null,
  at timestamptz not null
);
create index requests_answered_at on requests_answered (at);

create table clock_failures (
  clock_id uuid primary key,
  attempts integer not null,
  next_at timestamptz not null,
  message text not null
);

create table account_secrets (
  person_id uuid primary key,
  password_hash text,
  earlier_hashes jsonb not null,
  changed_at timestamptz,
  failures integer not null,
  locked_until timestamptz,
  one_time_hash text,
  one_time_until timestamptz
);

create table sessions (
  token_hash text primary key,
  id uuid not null unique,
  person_id uuid not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  address text not null,
  agent text not null,
  ended_at timestamptz,
  ended_why text
);
create index sessions_person on sessions (person_id) where ended_at is null;

create table uploads (
  id uuid primary key,
  uploader uuid not null,
  sha256 text not null,
  name text not null,
  bytes bigint not null,
  type text not null,
  reading jsonb,
  at timestamptz not null
);
create index uploads_at on uploads (at);

create table drafts (
  person_id uuid not null,
  key text not null,
  body jsonb not null,
  at timestamptz not null,
  primary key (person_id, key)
);

create table read_marks (
  person_id uuid not null,
  subject uuid not null,
  at timestamptz not null,
  primary key (person_id, subject)
);

create table digests (
  day date primary key,
  body text not null,
  signature text not null,
  at timestamptz not null
);

create table security_log (
  seq integer primary key,
  at timestamptz not null,
  kind text not null,
  person_id uuid,
  body text not null,
  prev_hash text not null,
  hash text not null
);
create index security_log_at on security_log (at);
create trigger security_log_only_grows before update or delete on security_log
  for each row execute function trail_only_grows();
create trigger security_log_never_empties before truncate on security_log
  for each statement execute function trail_only_grows();
