create table penalty_statistic (
  key       text     collate "C" primary key,
  violation text     collate "C" not null,
  tier      text     collate "C" not null,
  authority text     collate "C" not null,
  division  text     collate "C" not null,
  month     text     collate "C" not null,
  decisions integer  not null,
  penalties integer  not null,
  fines     bigint[] not null
);
comment on table penalty_statistic is 'What was decided by violation, tier, authority, place and month; fines in fen, ascending (projector: enforcement.Penalties).';
create unique index penalty_statistic_order on penalty_statistic (violation, tier, authority, division, month);
create index penalty_statistic_authority on penalty_statistic (authority, month);
create index penalty_statistic_division on penalty_statistic (division);

create table penalty_case (
  key     text  collate "C" primary key,
  counted jsonb not null
);
comment on table penalty_case is 'What each case counts for in penalty_statistic (projector: enforcement.Penalties).';

do
$$
begin
  if exists (select from pg_roles where rolname = 'fireledger_app') then
    grant select, insert, update, delete, truncate on penalty_statistic, penalty_case to fireledger_app;
  end if;
end
$$;
