-- Registers taken in by file. Written by application/imports alone; no event, and nothing events could rebuild.

create table import (
  import_id      text        primary key,
  seq            bigint      generated always as identity unique,
  register       text        not null,
  state          text        not null,
  actor          text        not null,
  roles          text        not null,
  officer        text,
  authority      text,
  jurisdiction   text        not null,
  correlation_id text        not null,
  key            text,
  sha256         text        not null,
  bytes          bigint      not null,
  columns        text[]      not null,
  row_count      bigint      not null,
  entered        bigint      not null default 0,
  unchanged      bigint      not null default 0,
  rejected       bigint      not null default 0,
  head_before    bigint,
  position       bigint      not null default 0,
  submitted_at   timestamptz not null default now(),
  started_at     timestamptz,
  finished_at    timestamptz,
  owner          text,
  lease_until    timestamptz,
  unique (actor, key)
);
comment on table import is 'Files handed in, in the order they are worked; owner: the instance that works it until its lease ends.';
create index import_unfinished on import (seq) where finished_at is null;

create table import_chunk (
  import_id text    not null,
  n         integer not null,
  bytes     bytea   not null,
  primary key (import_id, n)
);
alter table import_chunk alter column bytes set storage external;
comment on table import_chunk is 'The file itself, until the import is finished.';

create table import_row (
  import_id text    not null,
  line      bigint  not null,
  name      uuid,
  outcome   text    not null,
  subject   text,
  cells     text[],
  primary key (import_id, line)
);
comment on table import_row is 'What became of each row; name: digest of what it says; cells: of rejected rows only.';
create index import_row_name on import_row (import_id, name);
create index import_row_rejected on import_row (import_id, line) where outcome = 'REJECTED';

create table import_rejection (
  import_id text    not null,
  line      bigint  not null,
  n         integer not null,
  field     text,
  code      text    not null,
  reason    text,
  detail    text[]  not null,
  primary key (import_id, line, n)
);
comment on table import_rejection is 'Why rows were rejected; worded in the language of whoever asks.';

do
$$
begin
  if exists (select from pg_roles where rolname = 'fireledger_app') then
    grant select, insert, update, delete on import, import_chunk, import_row, import_rejection to fireledger_app;
  end if;
end
$$;
