-- A change to a signed text that nobody had decided when the call closed stayed open: nobody could decide it any more, and nothing could
-- be corrected or retracted beside it. It has ended with the call. No policy lets anybody end it here, the owner neither.
alter table statement no force row level security;
alter table revision no force row level security;
update statement s set revision_open = false
where s.revision_open and s.state <> 'OPEN_FOR_SIGN_ON' and not (s.state in ('PUBLISHED', 'CORRECTED') and exists (
  select 1 from revision r where r.statement_id = s.id and r.owner_id = s.organisation_id and r.number = s.revision_number
    and r.purpose in ('CORRECTION', 'RETRACTION')));
alter table statement force row level security;
alter table revision force row level security;
