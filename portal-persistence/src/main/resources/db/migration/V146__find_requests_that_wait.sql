-- What waits for somebody at either side is found among the requests that are under way, not among all that ever were.
create index funding_request_under_way_own on funding_request (organisation_id, changed_at)
  where state in ('DRAFT', 'APPROVED', 'PARTLY_APPROVED', 'AGREED', 'PAID_IN_PART', 'PAID', 'REPORTING', 'SUSPENDED');
create index funding_request_under_way_desk on funding_request (funder_id, changed_at)
  where state in ('VERIFICATION', 'REVIEW', 'DEFERRED', 'APPROVED', 'PARTLY_APPROVED', 'AGREED', 'PAID_IN_PART', 'PAID', 'REPORTING',
    'SUSPENDED');
create index reveal_asked on reveal (applicant_id) where state = 'ASKED';
