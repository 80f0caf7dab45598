-- What waits for a second person at any desk is found without a look at every petition.
create index petition_sheet_waiting on petition_sheet (petition_id) where state in ('ENTERED', 'DIFFERS');
create index petition_invalidation_asked on petition_invalidation (petition_id) where state = 'ASKED';
