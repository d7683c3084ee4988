-- Read models that are being built anew, and the search of the event log by stream and seq.

create table read_model_rebuild (
  read_model text   primary key,
  rebuilds   bigint not null,
  until      bigint
);
comment on table read_model_rebuild is 'How often a read model was built anew; until: where it must come to before it answers again (projector: wiring).';

create index event_log_stream on event_log (aggregate_id, seq);

do
$$
begin
  if exists (select from pg_roles where rolname = 'fireledger_app') then
    grant select, insert, update on read_model_rebuild to fireledger_app;
  end if;
end
$$;
