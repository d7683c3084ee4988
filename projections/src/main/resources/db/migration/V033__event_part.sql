-- The part an officer has in an event: what a trail is filtered by.
alter table event_subject add column part text collate "C";
comment on column event_subject.part is 'The part the officer has in it; null where the subject is no officer, or it is not told.';
