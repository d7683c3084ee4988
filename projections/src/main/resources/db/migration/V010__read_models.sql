-- Read models. Each row is a view folded from events; the columns filters need are generated from it.

create table enterprise (
  key      text   collate "C" primary key,
  since    bigint not null,
  position bigint not null,
  version  bigint not null,
  view     jsonb  not null,
  division text   collate "C" not null generated always as (view ->> 'divisionCode') stored
);
comment on table enterprise is 'Enterprises (projector: enterprise.Enterprises).';
create index enterprise_since on enterprise (since);
create index enterprise_division on enterprise (division);

create table venue (
  key        text   collate "C" primary key,
  since      bigint not null,
  position   bigint not null,
  version    bigint not null,
  view       jsonb  not null,
  division   text   collate "C" not null generated always as (view ->> 'divisionCode') stored,
  enterprise text   collate "C" not null generated always as (view ->> 'creditCode') stored,
  permit     text   not null generated always as (view -> 'permit' ->> 'state') stored
);
comment on table venue is 'Venues with their permits (projector: venue.Venues).';
create index venue_since on venue (since);
create index venue_division on venue (division);
create index venue_enterprise on venue (enterprise, since);
create index venue_permit on venue (permit, since);
create index venue_class on venue using gin ((view -> 'classes'));

create table officer (
  key       text   collate "C" primary key,
  since     bigint not null,
  position  bigint not null,
  version   bigint not null,
  view      jsonb  not null,
  division  text   collate "C" not null generated always as (view ->> 'divisionCode') stored,
  authority text   collate "C" not null generated always as (view ->> 'authority') stored
);
comment on table officer is 'Officers (projector: officer.Officers).';
create index officer_since on officer (since);
create index officer_division on officer (division);
create index officer_authority on officer (authority, since);

create table authority (
  key      text   collate "C" primary key,
  since    bigint not null,
  position bigint not null,
  version  bigint not null,
  view     jsonb  not null,
  division text   collate "C" not null generated always as (view ->> 'divisionCode') stored
);
comment on table authority is 'Authorities (projector: authority.Authorities).';
create index authority_since on authority (since);
create index authority_division on authority (division);

create table inspection (
  key      text   collate "C" primary key,
  since    bigint not null,
  position bigint not null,
  version  bigint not null,
  view     jsonb  not null,
  division text   collate "C" not null generated always as (view ->> 'divisionCode') stored,
  venue    text   collate "C" not null generated always as (view ->> 'venue') stored,
  state    text   not null generated always as (view ->> 'state') stored,
  kind     text   not null generated always as (view ->> 'kind') stored
);
comment on table inspection is 'Inspections (projector: inspection.Inspections).';
create index inspection_since on inspection (since);
create index inspection_division on inspection (division);
create index inspection_venue on inspection (venue, since);
create index inspection_officer on inspection using gin ((view -> 'officers'));

create table deadline (
  key         text    collate "C" primary key,
  since       bigint  not null,
  kind        text    not null,
  subject     text    collate "C" not null,
  division    text    collate "C" not null,
  due_on      date    not null,
  provisional boolean not null,
  officer     text    collate "C",
  authority   text    collate "C",
  closed_by   text    collate "C",
  closed_on   date
);
comment on table deadline is 'Legal terms an event opened (projector: deadline.Deadlines).';
create index deadline_due on deadline (due_on, since);
create index deadline_subject on deadline (subject);
create index deadline_open on deadline (due_on, since) where closed_by is null;
create index deadline_officer on deadline (officer, due_on, since);
create index deadline_authority on deadline (authority, due_on, since);

create table parked_event (
  read_model text        not null,
  position   bigint      not null,
  key        text        collate "C" not null,
  event_id   text        not null,
  cause      text        not null,
  parked_at  timestamptz not null default now(),
  primary key (read_model, position)
);
comment on table parked_event is 'Events a read model could not take in, and the later ones of the same key (projector: wiring).';
create index parked_event_key on parked_event (read_model, key);

do
$$
begin
  if exists (select from pg_roles where rolname = 'fireledger_app') then
    grant select, insert, update, delete, truncate
      on enterprise, venue, officer, authority, inspection, deadline, parked_event to fireledger_app;
  end if;
end
$$;
