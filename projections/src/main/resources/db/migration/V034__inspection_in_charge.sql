-- The inspections an officer follows up on in the place of those who made them.
create index inspection_in_charge on inspection using gin ((view -> 'inCharge'));
