-- Every read model has one set of tables that serves and, while it is built anew, a second one beside it in a schema of
-- its own. The functions run as the owner, since the application may not create tables; they touch nothing that the
-- caller may not empty anyway.

drop table read_model_rebuild;

create table read_model_build (
  read_model    text        collate "C" not null,
  build         bigint      not null,
  version       integer     not null,
  state         text        not null check (state in ('BUILDING', 'SERVING', 'RETIRED', 'ABANDONED')),
  schema_name   text        not null,
  started_at    timestamptz not null default now(),
  started_by    text        not null,
  serving_since timestamptz,
  position      bigint,
  hashes        jsonb,
  primary key (read_model, build)
);
comment on table read_model_build is 'Builds of the read models; position, hashes: where and what its tables were when it had caught up (projector: wiring).';
create unique index read_model_build_current on read_model_build (read_model, state) where state in ('BUILDING', 'SERVING');

alter table parked_event rename column read_model to processing_group;
alter table parked_event add column stream text collate "C" not null default '', add column seq bigint not null default 0;
comment on table parked_event is 'Events a processing group could not take in, and the later ones of the same key (projector: wiring).';

create table parked_event_discard (
  discard      bigint      generated always as identity primary key,
  read_model   text        not null,
  event_id     text        collate "C" not null,
  position     bigint      not null,
  key          text        collate "C" not null,
  cause        text        not null,
  reason       text        not null,
  discarded_by text        not null,
  discarded_at timestamptz not null
);
comment on table parked_event_discard is 'Parked events given up by an operator, who and why; append-only (projector: wiring).';
create unique index parked_event_discard_event on parked_event_discard (read_model, event_id);

create function parked_event_discard_stays() returns trigger
  language plpgsql as
$$
begin
  raise exception 'parked_event_discard is append-only' using errcode = '42501';
end
$$;
create trigger parked_event_discard_stays before update or delete or truncate on parked_event_discard
  for each statement execute function parked_event_discard_stays();

create function begin_read_model_build(model text, model_version integer, tables text[], by_whom text) returns bigint
  language plpgsql security definer set search_path from current as
$$
declare
  main       text := current_schema();
  number     bigint;
  beside     text;
  name       text;
  source     oid;
  definition record;
begin
  select coalesce(max(build), -1) + 1 into number from read_model_build where read_model = model;
  beside := format('%s_%s_%s', main, replace(model, '-', '_'), number);
  insert into read_model_build (read_model, build, version, state, schema_name, started_by)
    values (model, number, model_version, 'BUILDING', beside, by_whom);
  execute format('create schema %I', beside);
  execute format('grant usage on schema %I to public', beside);
  foreach name in array tables loop
    source := format('%I.%I', main, name)::regclass;
    if not has_table_privilege(session_user, source, 'truncate') then
      raise exception 'not a read model: %', name using errcode = '42501';
    end if;
    execute format('create table %I.%I (like %I.%I including all excluding indexes)', beside, name, main, name);
    execute format('comment on table %I.%I is %L', beside, name, obj_description(source, 'pg_class'));
    for definition in
      select c.conname, pg_get_constraintdef(c.oid) as con, pg_get_indexdef(i.indexrelid) as def
        from pg_index i left join pg_constraint c on c.conindid = i.indexrelid and c.conrelid = i.indrelid
       where i.indrelid = source
    loop
      if definition.conname is null then
        execute replace(definition.def, format(' ON %I.%I ', main, name), format(' ON %I.%I ', beside, name));
      else
        execute format('alter table %I.%I add constraint %I %s', beside, name, definition.conname, definition.con);
      end if;
    end loop;
    for definition in
      select privilege_type, pg_get_userbyid(grantee) as grantee
        from pg_class, aclexplode(relacl) where pg_class.oid = source and grantee not in (0, relowner)
    loop
      execute format('grant %s on %I.%I to %I', definition.privilege_type, beside, name, definition.grantee);
    end loop;
  end loop;
  return number;
end
$$;

create function serve_read_model_build(model text) returns void
  language plpgsql security definer set search_path from current as
$$
declare
  main   text := current_schema();
  beside text;
  name   text;
begin
  select schema_name into strict beside from read_model_build where read_model = model and state = 'BUILDING';
  for name in select relname from pg_class where relnamespace = beside::regnamespace and relkind = 'r' order by relname loop
    execute format('drop table if exists %I.%I', main, name);
    execute format('alter table %I.%I set schema %I', beside, name, main);
  end loop;
  execute format('drop schema %I', beside);
  update read_model_build set state = 'RETIRED' where read_model = model and state = 'SERVING';
  update read_model_build set state = 'SERVING', serving_since = clock_timestamp()
    where read_model = model and state = 'BUILDING';
end
$$;

create function abandon_read_model_build(model text) returns void
  language plpgsql security definer set search_path from current as
$$
declare
  beside text;
begin
  update read_model_build set state = 'ABANDONED' where read_model = model and state = 'BUILDING'
    returning schema_name into beside;
  if beside is not null then
    execute format('drop schema %I cascade', beside);
  end if;
end
$$;

revoke all on function begin_read_model_build, serve_read_model_build, abandon_read_model_build from public;

do
$$
begin
  if exists (select from pg_roles where rolname = 'fireledger_app') then
    revoke all on read_model_build, parked_event_discard from fireledger_app;
    grant select, insert, update on read_model_build to fireledger_app;
    grant select, insert on parked_event_discard to fireledger_app;
    grant execute on function begin_read_model_build, serve_read_model_build, abandon_read_model_build to fireledger_app;
  end if;
end
$$;
