-- At the end of an embargo the clock could not publish, and those who can do something about it were told; once for each embargo.
alter table reminder drop constraint reminder_kind, add constraint reminder_kind
  check (kind in ('TWO_DAYS', 'FOUR_HOURS', 'BY_HAND', 'EMBARGO_MISSED'));
