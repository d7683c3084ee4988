-- Fines come in few amounts: each stands once, with how often it was imposed.
alter table penalty_statistic add column times integer[] not null default '{}';
comment on table penalty_statistic is 'What was decided by violation, tier, authority, place and month; fines: amounts in fen, ascending, times: how often each (projector: enforcement.Penalties).';
