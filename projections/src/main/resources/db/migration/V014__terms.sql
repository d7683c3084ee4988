-- Terms as their streams tell them: several of one rule in a stream, and whether a miss is on record.

alter table deadline
  add column of_what   text collate "C" not null default '',
  add column from_day  date,
  add column opened_by text collate "C" not null default '',
  add column missed_by text collate "C";
update deadline set from_day = due_on, opened_by = key;
alter table deadline alter column from_day set not null;

create index deadline_unrecorded on deadline (due_on, key)
  where missed_by is null and not provisional and (closed_on is null or closed_on > due_on);
create index deadline_provisional on deadline (due_on, key) where provisional;
