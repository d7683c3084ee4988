-- The event store. Only the writer of application/eventstore inserts here; nobody updates or deletes.

create table event_head (
  only_row boolean primary key default true check (only_row),
  position bigint  not null check (position >= 0)
);
comment on table event_head is 'Position of the last event; locked for the batch, so that positions follow commits without gaps.';
insert into event_head (position) values (0);

create table event (
  position       bigint      not null,
  event_id       uuid        not null,
  aggregate_id   text        not null,
  aggregate_type text        not null,
  seq            bigint      not null,
  type           text        not null,
  revision       text        not null,
  recorded_at    timestamptz not null,
  payload        bytea       not null,
  metadata       bytea       not null,
  primary key (position)
) partition by range (position);
comment on table event is 'Every event, in final order. Payload and metadata are the exact bytes that were stored.';
create index event_stream on event (aggregate_id, seq);

create table stream (
  aggregate_id text   primary key,
  last_seq     bigint not null
);
comment on table stream is 'Last seq of every stream: what makes (aggregate_id, seq) unique over all partitions of event.';

create table event_key (
  event_id uuid   primary key,
  position bigint not null
);
comment on table event_key is 'What makes event_id unique over all partitions of event.';

create table idempotency (
  client      text        not null,
  key         text        not null,
  fingerprint text        not null,
  status      integer     not null,
  location    text,
  version     bigint      not null,
  position    bigint      not null,
  body        bytea       not null,
  answered_at timestamptz not null default now(),
  primary key (client, key)
);
comment on table idempotency is 'First answers, stored beside the events they speak of; kept for seven days.';
create index idempotency_age on idempotency (answered_at);

-- Partitions hold 16 million events each; the next one is made when half of the last is full.
create function make_event_partition(upto bigint) returns void
  language plpgsql security definer set search_path from current as
$$
declare
  size  constant bigint := 16000000;
  start bigint;
begin
  for n in 0 .. upto / size loop
    start := n * size;
    if to_regclass(format('event_p%s', n)) is null then
      execute format('create table event_p%s partition of event for values from (%s) to (%s)', n, start, start + size);
      execute format('revoke update, delete, truncate on event_p%s from public, fireledger_app', n);
      execute format(
        'create trigger append_only before update or delete or truncate on event_p%s '
        'for each statement execute function refuse_change()', n);
    end if;
  end loop;
end
$$;

create function refuse_change() returns trigger
  language plpgsql as
$$
begin
  raise exception 'events are never changed' using errcode = 'insufficient_privilege';
end
$$;

select make_event_partition(16000000);

create trigger append_only before update or delete or truncate on event
  for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on event_key
  for each statement execute function refuse_change();
create trigger never_removed before delete or truncate on stream
  for each statement execute function refuse_change();
create trigger never_removed before delete or truncate on event_head
  for each statement execute function refuse_change();

revoke all on event, event_key, stream, event_head, idempotency from public;
revoke update, delete, truncate on event, event_key from fireledger_app;
revoke delete, truncate on stream, event_head from fireledger_app;
grant select, insert on event, event_key to fireledger_app;
grant select, insert, update on stream to fireledger_app;
grant select, update on event_head to fireledger_app;
grant select, insert, delete on idempotency to fireledger_app;
grant execute on function make_event_partition(bigint) to fireledger_app;
