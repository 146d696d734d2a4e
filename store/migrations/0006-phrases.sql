-- A person's own phrases for opinions: a preference, no office matter.

create table phrases (
  person_id uuid primary key,
  phrases jsonb not null,
  at timestamptz not null
);
