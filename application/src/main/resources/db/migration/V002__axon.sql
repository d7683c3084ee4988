-- What Axon's processors keep: how far they have read.

create table token_entry (
  processor_name text    not null,
  segment        integer not null,
  token          bytea,
  token_type     text,
  timestamp      text,
  owner          text,
  primary key (processor_name, segment)
);
comment on table token_entry is 'How far each segment of each processing group has read (Axon''s JdbcTokenStore).';
