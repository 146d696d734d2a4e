-- That a unit is urged before its reply falls due is the section's limit, and counted for it: the days on which it was kept or passed are counted anew.

insert into rollup_marks
select distinct (case when state = 'met' then ended_at else greatest(due_at + interval '1 minute', started_at) end at time zone 'Asia/Shanghai')::date
  from clocks where rule = 'documents/consultation/urge-first' and (fired_at is not null or ended_at is not null);
