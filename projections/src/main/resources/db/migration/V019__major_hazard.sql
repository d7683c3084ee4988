create table major_hazard (
  key      text   collate "C" primary key,
  since    bigint not null,
  position bigint not null,
  version  bigint not null,
  view     jsonb  not null,
  division text   collate "C" not null generated always as (view ->> 'divisionCode') stored,
  venue    text   collate "C" not null generated always as (view ->> 'venue') stored,
  state    text   not null generated always as (view ->> 'state') stored
);
comment on table major_hazard is 'Major hazards, suspected or determined (projector: venue.MajorHazards).';
create index major_hazard_since on major_hazard (since);
create index major_hazard_division on major_hazard (division);
create index major_hazard_venue on major_hazard (venue, since);

do
$$
begin
  if exists (select from pg_roles where rolname = 'fireledger_app') then
    grant select, insert, update, delete, truncate on major_hazard to fireledger_app;
  end if;
end
$$;
