-- Of which kind the reason is why a batch is not to count, for everybody. What was written down before is of none.
alter table petition_invalidation add column cause text not null default 'OTHER'
  constraint petition_invalidation_cause check (cause in ('AUTOMATED', 'REPEATED', 'BORROWED_NAME', 'INVENTED', 'OTHER'));

-- Deliveries of petitions that the public reads already: to whom, and the fingerprints of the lists.
insert into log_queue (act, owner_id, statement_id, version, later)
select 'PETITION_DELIVERED', d.organisation_id, d.document_id, d.number, true
from public_delivery d join public_petition p on p.owner_id = d.organisation_id and p.petition_id = d.document_id
order by d.shown_at;

-- By whom heads were to be seen, the newest first.
create index log_entry_of_witnesses on log_entry (log, place) where type = 'log-witnesses';

-- When those who keep the desk were told that very many sign-ons are held; empty once it is few again.
alter table petition_fold add column held_told_at timestamptz;
