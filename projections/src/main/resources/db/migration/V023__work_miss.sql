-- What officers missed, for the work list to say when a review is to be thought of.

create table work_miss (
  id      text collate "C" primary key,
  officer text collate "C" not null,
  stream  text collate "C" not null,
  rule    text not null,
  due_on  date not null
);
comment on table work_miss is 'Missed terms by the officer who answers for them (projector: worklist.WorkList).';
create index work_miss_officer on work_miss (officer, due_on);

create table work_threshold (
  position      bigint  primary key,
  valid_from    date    not null,
  missed_terms  integer not null,
  within_months integer not null
);
comment on table work_threshold is 'How many missed terms bring a review to mind, and since when (projector: worklist.WorkList).';

do
$$
begin
  if exists (select from pg_roles where rolname = 'fireledger_app') then
    grant select, insert, update, delete, truncate on work_miss, work_threshold to fireledger_app;
  end if;
end
$$;
