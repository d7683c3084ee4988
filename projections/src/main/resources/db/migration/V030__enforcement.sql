create table enforcement (
  key        text   collate "C" primary key,
  since      bigint not null,
  position   bigint not null,
  version    bigint not null,
  view       jsonb  not null,
  division   text   collate "C" not null generated always as (view ->> 'divisionCode') stored,
  state      text   not null generated always as (view ->> 'state') stored,
  venue      text   collate "C" generated always as (view ->> 'venue') stored,
  enterprise text   collate "C" generated always as (view #>> '{party,enterprise,value}') stored,
  person     text   collate "C" generated always as (view #>> '{party,person,id,value}') stored,
  opened_on  text   collate "C" not null generated always as (view #>> '{opening,openedOn}') stored
);
comment on table enforcement is 'Cases (projector: enforcement.Cases).';
create index enforcement_since on enforcement (since);
create index enforcement_division on enforcement (division);
create index enforcement_state on enforcement (state, since);
create index enforcement_venue on enforcement (venue, since);
create index enforcement_enterprise on enforcement (enterprise, since);
create index enforcement_person on enforcement (person, since);
create index enforcement_opened on enforcement (opened_on);
create index enforcement_violation on enforcement using gin ((view -> 'violations'));
create index enforcement_officer on enforcement using gin ((view -> 'officers'));

do
$$
begin
  if exists (select from pg_roles where rolname = 'fireledger_app') then
    grant select, insert, update, delete, truncate on enforcement to fireledger_app;
  end if;
end
$$;
