-- What each desk did on each day, counted once: entered and left, kept and missed limits, returns, minutes. The trails can make it anew.

create table rollup (
  day date not null,
  desk text not null,
  step text not null,
  urgency text not null,
  entered integer not null,
  ended integer not null,
  done integer not null,
  kept integer not null,
  late integer not null,
  returned integer not null,
  minutes bigint not null,
  classes integer[] not null,
  primary key (day, desk, step, urgency)
);

-- Days whose figures an act has changed since they were counted. Without a key: two acts never wait for one another here.
create table rollup_marks (day date not null);

create index tasks_opened on tasks (opened_at);
create index cases_closed on cases (closed_at) where closed_at is not null;
create index documents_arrived on documents (arrived_at);
create index clocks_met on clocks (ended_at) where state = 'met' and on_due = 'escalate';
create index clocks_late_from_the_start on clocks (started_at) where started_at > due_at;

insert into rollup_marks
select distinct (moment at time zone 'Asia/Shanghai')::date from (
  select happened_at as moment from trail
  union all select opened_at from tasks
  union all select closed_at from tasks where closed_at is not null
  union all select arrived_at from documents
  union all select closed_at from cases where closed_at is not null
  union all select case when state = 'met' then ended_at else greatest(due_at + interval '1 minute', started_at) end
    from clocks where on_due = 'escalate' and (fired_at is not null or ended_at is not null)) moments;
