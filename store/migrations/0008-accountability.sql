-- A department's problem from pointing out to its end (2.2.9-b to f), and circulars with the figures that they were made of (2.2.9-a).

create table accountability (
  id uuid primary key,
  case_id uuid not null,
  unit uuid not null,
  kind text not null,
  problem text not null,
  items jsonb not null,
  demand text not null,
  rectify_by date,
  issued_at timestamptz,
  causes text not null,
  improvements text not null,
  reported_at timestamptz,
  urgings jsonb not null,
  criticism text not null,
  criticised_at timestamptz,
  referred_for text,
  referral text not null,
  referred_at timestamptz,
  bureau_opinion text not null,
  opinion_at timestamptz
);
create index accountability_case on accountability (case_id);
create index accountability_unit on accountability (unit);

create table circulars (
  id uuid primary key,
  case_id uuid not null,
  from_on date not null,
  to_on date not null,
  text text not null,
  figures jsonb not null,
  issued_at timestamptz not null
);
create index circulars_case on circulars (case_id);

-- What fell due or was finished in a period.
create index clocks_due on clocks (due_at);
create index tasks_closed on tasks (closed_at);
create index trail_happened on trail (happened_at);
