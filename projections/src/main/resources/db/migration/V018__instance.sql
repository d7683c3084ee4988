-- Which instances of the server are running on this database.

create table instance (
  node    text        primary key,
  seen_at timestamptz not null
);
comment on table instance is 'When each instance last gave a sign of life; they share the work on the read models (projections: wiring).';

do
$$
begin
  if exists (select from pg_roles where rolname = 'fireledger_app') then
    grant select, insert, update, delete on instance to fireledger_app;
  end if;
end
$$;
