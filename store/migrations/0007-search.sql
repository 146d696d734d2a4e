-- Finding anything: an index that is derived from the case tables and the trails; whose cases these are; searches that somebody keeps.

create table search_passages (
  id uuid not null,
  part integer not null,
  case_id uuid not null,
  rank smallint not null,
  place text not null,
  about jsonb not null,
  body text not null,
  plain text not null,
  tokens tsvector not null,
  primary key (id, part)
);
create index search_passages_case on search_passages (case_id);
create index search_passages_tokens on search_passages using gin (tokens) with (gin_pending_list_limit = 1024);

-- Cases whose passages are all there, and in which way of reading texts.
create table search_cases (
  case_id uuid primary key,
  reading smallint not null
);

create index trail_person on trail (by_person, case_id);
create index tasks_target on tasks (target, case_id);
create index tasks_closed_by on tasks (closed_by, case_id);

create table saved_searches (
  person_id uuid primary key,
  searches jsonb not null,
  at timestamptz not null
);
