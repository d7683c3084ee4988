-- What of the corrections is still to be done, and by when the re-check: asked for at the desk every day.
create index inspection_rectification on inspection ((view #>> '{rectification,state}'), since);
create index inspection_recheck_due on inspection ((view #>> '{rectification,recheckDueOn}'))
  where view #>> '{rectification,recheckDueOn}' is not null;
