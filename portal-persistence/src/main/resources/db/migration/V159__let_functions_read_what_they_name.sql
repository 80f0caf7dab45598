-- Functions that run as the owner of the tables read what they name and nothing else; OwnerPolicyIT compares the two. Only these
-- policies let the owner read, since row security binds the owner too.
do $$
declare
  one record;
begin
  for one in select polrelid::regclass as name from pg_policy where polname = 'read_by_functions' loop
    execute format('drop policy read_by_functions on %s', one.name);
  end loop;
end
$$;
create policy checked_before_shredding on request_writer for select to portal_owner using (current_user = 'portal_owner');

-- No function reads these any more.
drop policy due on agreement;
drop policy kept_by_triggers on agreement;
drop policy counted_at_gates on revision;

-- One policy for each table: a second one would say less than both of them give.
drop policy copied_where_public on activity;
drop policy copied_where_public on progress_report;
drop policy copied_where_public on progress_schedule;
drop policy listed_by_triggers on approval;
drop policy counted_for_printing on publication;
drop policy counted_for_printing on publication_signature;
