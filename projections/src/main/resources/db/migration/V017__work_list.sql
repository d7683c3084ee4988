-- The work list.

create table work_item (
  id          text        collate "C" primary key,
  key         text        collate "C" not null,
  since       bigint      not null,
  kind        text        not null,
  role        text        not null,
  subjects    text[]      not null,
  division    text        collate "C" not null,
  authority   text        collate "C",
  officer     text        collate "C",
  due_on      date,
  provisional boolean     not null,
  raised_by   text        not null,
  raised_at   timestamptz not null,
  done_by     text,
  done_at     timestamptz
);
comment on table work_item is 'Tasks and suggestions, open and done (projector: worklist.WorkList).';
create unique index work_item_open on work_item (key) where done_by is null;
create index work_item_role on work_item (role, (done_by is not null), coalesce(due_on, 'infinity'::date), since, id);
create index work_item_order on work_item ((done_by is not null), coalesce(due_on, 'infinity'::date), since, id);
create index work_item_officer on work_item (officer, since) where officer is not null;

create table work_stream (
  stream   text   collate "C" primary key,
  subjects text[] not null
);
comment on table work_stream is 'What the first event of an inspection names (projector: worklist.WorkList).';

do
$$
begin
  if exists (select from pg_roles where rolname = 'fireledger_app') then
    grant select, insert, update, delete, truncate on work_item, work_stream to fireledger_app;
  end if;
end
$$;
