-- Reactions of policies given up by an operator.

create table parked_reaction_discard (
  discard      bigint      generated always as identity primary key,
  policy       text        not null,
  position     bigint      not null,
  stream       text        collate "C" not null,
  event_id     text        not null,
  cause        text        not null,
  reason       text        not null,
  discarded_by text        not null,
  discarded_at timestamptz not null
);
comment on table parked_reaction_discard is 'Reactions given up by an operator, who and why; append-only (application: policy).';
create unique index parked_reaction_discard_event on parked_reaction_discard (policy, position);

create function parked_reaction_discard_stays() returns trigger
  language plpgsql as
$$
begin
  raise exception 'parked_reaction_discard is append-only' using errcode = '42501';
end
$$;
create trigger parked_reaction_discard_stays before update or delete or truncate on parked_reaction_discard
  for each statement execute function parked_reaction_discard_stays();

do
$$
begin
  if exists (select from pg_roles where rolname = 'fireledger_app') then
    revoke all on parked_reaction_discard from fireledger_app;
    grant select, insert on parked_reaction_discard to fireledger_app;
  end if;
end
$$;
