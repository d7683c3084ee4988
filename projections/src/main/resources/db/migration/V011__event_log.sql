-- The event log as auditors search it: what was recorded, and which subjects it touches.

create table event_log (
  position       bigint      primary key,
  event_id       text        collate "C" not null,
  type           text        collate "C" not null,
  revision       text        not null,
  aggregate_id   text        collate "C" not null,
  aggregate_type text        not null,
  seq            bigint      not null,
  recorded_at    timestamptz not null,
  occurred_at    timestamptz not null,
  actor          text        collate "C" not null,
  roles          jsonb       not null,
  authority      text        collate "C",
  capacity       text        collate "C",
  post           jsonb,
  channel        text,
  division       text        collate "C" not null,
  corrects       text        collate "C",
  basis          jsonb       not null,
  subjects       text[]      not null,
  payload        jsonb       not null,
  metadata       jsonb       not null
);
comment on table event_log is 'Every event, for searches (projector: eventlog.EventLog).';
create index event_log_event_id on event_log (event_id);
create index event_log_type on event_log (type, position);
create index event_log_actor on event_log (actor, position);
create index event_log_capacity on event_log (capacity, position) where capacity is not null;
create index event_log_authority on event_log (authority, position) where authority is not null;
create index event_log_division on event_log (division, position);
create index event_log_occurred on event_log (occurred_at);
create index event_log_recorded on event_log (recorded_at);
create index event_log_corrects on event_log (corrects) where corrects is not null;

create table event_subject (
  subject  text   collate "C" not null,
  position bigint not null,
  primary key (subject, position)
);
comment on table event_subject is 'Every subject an event touches (projector: eventlog.EventLog).';

create table stream_subject (
  stream   text   collate "C" primary key,
  subjects text[] not null
);
comment on table stream_subject is 'Subjects the first event of a stream names; all later ones touch them too (projector: eventlog.EventLog).';

do
$$
begin
  if exists (select from pg_roles where rolname = 'fireledger_app') then
    grant select, insert, update, delete, truncate on event_log, event_subject, stream_subject to fireledger_app;
  end if;
end
$$;
