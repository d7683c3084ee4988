-- What policies could not do, for the time being.

create table parked_reaction (
  policy    text        not null,
  position  bigint      not null,
  stream    text        collate "C" not null,
  event_id  text        not null,
  cause     text        not null,
  parked_at timestamptz not null default now(),
  primary key (policy, position)
);
comment on table parked_reaction is 'Events a policy could not react to, and the later ones of the same stream (application: policy).';
create index parked_reaction_stream on parked_reaction (policy, stream);
