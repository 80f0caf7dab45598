set local check_function_bodies = off;

create or replace function translation_was_printed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.printed_translation (organisation_id, statement_id, language, fingerprint, printed_at)
  values (new.organisation_id, new.statement_id, new.language, new.fingerprint, new.approved_at) on conflict do nothing;
  return null;
end
$$;
revoke all on function translation_was_printed() from public;
create or replace trigger translation_was_printed after insert or update on public_translation for each row
  execute function translation_was_printed();

call ctx.forget_policies('printed_translation');
-- Of a statement that is public, whatever has become of it since.
create policy public_reads on printed_translation for select to portal_public
  using (exists (
    select 1 from publication p
    where p.organisation_id = printed_translation.organisation_id and p.statement_id = printed_translation.statement_id));
call ctx.allow_portal_owner('printed_translation', 'kept_by_triggers', 'all');
