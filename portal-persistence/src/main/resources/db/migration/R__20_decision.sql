set local check_function_bodies = off;

create or replace function decisions_about(owner uuid, document uuid)
  returns table (id uuid, decided_at timestamptz, source text, kind text, by_organisation uuid)
  language sql stable as $$
  select a.id, a.given_at, 'APPROVAL', a.gate, a.organisation_id from public.approval a
  where a.owner_id = owner and a.document_id = document
  union all
  select v.id, v.created_at, 'REVISION', 'REVISION', v.author_organisation from public.document_version v
  where v.organisation_id = owner and v.document_id = document and v.change_class in ('EDITORIAL', 'SUBSTANTIVE')
    and exists (select 1 from public.statement s where s.organisation_id = owner and s.id = document)
  union all
  select p.id, p.published_at, 'PUBLICATION', 'PUBLICATION', p.organisation_id from public.publication p
  where p.organisation_id = owner and p.statement_id = document
  union all
  select w.id, w.given_at, 'TRANSLATION', 'TRANSLATION', w.organisation_id from public.translation_waiver w
  where w.owner_id = owner and w.document_id = document
$$;
revoke all on function decisions_about(uuid, uuid) from public;

create or replace function list_decisions(owner uuid, document uuid, reader uuid) returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into public.decision_reader (organisation_id, reader_organisation, document_id, id, decided_at, source, kind, by_organisation)
  select owner, r.reader_organisation, document, d.id, d.decided_at, d.source, d.kind, d.by_organisation
  from public.document_reader r cross join public.decisions_about(owner, document) d
  where r.organisation_id = owner and r.document_id = document and (reader is null or r.reader_organisation = reader)
  on conflict do nothing
$$;
revoke all on function list_decisions(uuid, uuid, uuid) from public;

create or replace function decision_is_listed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_table_name in ('approval', 'translation_waiver') then
    perform public.list_decisions(new.owner_id, new.document_id, null);
  elsif tg_table_name = 'document_version' then
    perform public.list_decisions(new.organisation_id, new.document_id, null);
  else
    perform public.list_decisions(new.organisation_id, new.statement_id, null);
  end if;
  return null;
end
$$;
revoke all on function decision_is_listed() from public;
create or replace trigger decision_is_listed after insert on approval for each row execute function decision_is_listed();
create or replace trigger decision_is_listed after insert on document_version for each row
  when (new.change_class in ('EDITORIAL', 'SUBSTANTIVE')) execute function decision_is_listed();
create or replace trigger decision_is_listed after insert on translation_waiver for each row execute function decision_is_listed();
create or replace trigger decision_is_listed after insert on publication for each row execute function decision_is_listed();

create or replace function reader_lists_decisions() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    delete from public.decision_reader d where d.organisation_id = old.organisation_id and d.document_id = old.document_id
      and d.reader_organisation = old.reader_organisation;
  elsif new.reader_organisation <> new.organisation_id then
    perform public.list_decisions(new.organisation_id, new.document_id, new.reader_organisation);
  end if;
  return null;
end
$$;
revoke all on function reader_lists_decisions() from public;
create or replace trigger reader_lists_decisions after insert or delete on document_reader for each row
  execute function reader_lists_decisions();

call ctx.forget_policies('decision_reader');
call ctx.restrict_limited_people('decision_reader', 'document_id');
create policy read_own on decision_reader for select to portal_app
  using (reader_organisation = any ((select ctx.readers())::uuid[]));
call ctx.allow_portal_owner('decision_reader', 'kept_by_triggers', 'all');
