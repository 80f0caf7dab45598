set local check_function_bodies = off;

-- Fewer than three silent supporters are not counted in public: the number would reveal who they are.
create or replace function silent_supporters(owner uuid, statement uuid) returns integer
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when count(*) < 3 then 0 else count(*)::integer end
  from public.sign_on x join public.statement s on s.organisation_id = x.owner_id and s.id = x.statement_id
  where x.owner_id = owner and x.statement_id = statement and x.answer = 'SIGNED' and x.text_number >= s.binding_number
    and x.display = 'SILENT'
$$;
revoke all on function silent_supporters(uuid, uuid) from public;

create or replace function publication_is_the_statement() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  s public.statement;
begin
  select * into s from public.statement t where t.organisation_id = new.organisation_id and t.id = new.statement_id;
  if not found or new.kind <> s.state or new.slug <> s.slug or new.title <> s.title or new.text::jsonb <> s.text::jsonb
     or new.fingerprint <> s.fingerprint or new.fingerprint <> encode(sha256(convert_to(new.canonical, 'UTF8')), 'hex')
     or new.notes_to_editors <> s.notes_to_editors or new.press_contact <> s.press_contact
     or not ctx.is_now(new.published_at)
     or new.number <> 1 + coalesce((select max(p.number) from public.publication p
       where p.organisation_id = new.organisation_id and p.statement_id = new.statement_id), 0) then
    raise exception 'This is not the statement.' using errcode = '42501';
  end if;
  new.silent_supporters := public.silent_supporters(new.organisation_id, new.statement_id);
  return new;
end
$$;
revoke all on function publication_is_the_statement() from public;
create or replace trigger publication_is_the_statement before insert on publication for each row
  when (current_user = 'portal_app') execute function publication_is_the_statement();

create or replace function silence_is_counted() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.silent_supporters := public.silent_supporters(new.organisation_id, new.statement_id);
  return new;
end
$$;
revoke all on function silence_is_counted() from public;
create or replace trigger silence_is_counted before update on publication for each row
  when (current_user = 'portal_app') execute function silence_is_counted();

-- A published text lists its signatories, each once and displayed as they chose. A signatory shown by region only is identified by the
-- time of its answer, since nothing published reveals which organisation it is; the region itself may be left out.
create or replace function signature_was_given() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  given bigint;
  already_published bigint;
begin
  select count(*) into given
  from public.sign_on x
  join public.organisation o on o.id = x.organisation_id
  join public.statement s on s.organisation_id = x.owner_id and s.id = x.statement_id
  where x.owner_id = new.organisation_id and x.statement_id = new.statement_id and s.state in ('PUBLISHED', 'CORRECTED', 'RETRACTED')
    and x.answer = 'SIGNED' and x.text_number >= s.binding_number and x.display = new.display and x.answered_at = new.signed_at
    and x.late = new.late and (new.region = '' or lower(btrim(new.region)) = lower(btrim(x.region)))
    and case x.display
          when 'NAMED' then (new.signer_alias, new.printed_name, new.reservation, new.convener)
            = (o.alias, x.printed_name, x.reservation, x.organisation_id = x.owner_id)
          else (new.signer_alias, new.printed_name, new.convener) = ('', '', false) and new.reservation in ('', x.reservation) end;
  select count(*) into already_published
  from public.publication_signature p
  where p.organisation_id = new.organisation_id and p.statement_id = new.statement_id and p.withdrawn_at is null
    and p.signer_alias = new.signer_alias and p.display = new.display and p.signed_at = new.signed_at;
  if already_published >= given or new.withdrawn_at is not null or new.withdrawal_note <> '' then
    raise exception 'Nobody has signed like this.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function signature_was_given() from public;
create or replace trigger signature_was_given before insert on publication_signature for each row
  when (current_user = 'portal_app') execute function signature_was_given();

create or replace function signature_knows_its_release() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.released_at := (select min(p.published_at) from public.publication p
    where p.organisation_id = new.organisation_id and p.statement_id = new.statement_id);
  return new;
end
$$;
revoke all on function signature_knows_its_release() from public;
create or replace trigger signature_knows_its_release before insert on publication_signature for each row
  execute function signature_knows_its_release();

call ctx.forget_policies('publication');
call ctx.allow_public_since('publication', 'published_at');
create policy read_shared on publication for select to portal_app
  using (exists (select 1 from document_reader r where r.document_id = publication.statement_id
                 and r.organisation_id = publication.organisation_id));
-- The public reads the current statement, in the name of a person who may publish it; the names below it come from the answers of those
-- who gave them.
create policy add_as_lead_or_scheduler on publication for insert to portal_app
  with check ((organisation_id = (select ctx.organisation()) and ((select ctx.has('lead')) or (select ctx.has('scheduler'))))
         or ((select ctx.has('lead')) and exists (
              select 1 from document_reader r where r.document_id = publication.statement_id
                and r.organisation_id = publication.organisation_id and r.reader_organisation = (select ctx.leads()))));
-- Only the scheduler adds later answers to a published text.
create policy keep_own_as_scheduler on publication for update to portal_app
  using (organisation_id = (select ctx.organisation()) and (select ctx.has('scheduler')));
call ctx.allow_portal_owner('publication', 'kept_by_triggers', 'select');

call ctx.forget_policies('publication_signature');
-- It is public from the moment at which its statement was, which it knows itself.
call ctx.allow_public_since('publication_signature', 'released_at');
create policy read_shared on publication_signature for select to portal_app
  using (exists (select 1 from document_reader r where r.document_id = publication_signature.statement_id
                 and r.organisation_id = publication_signature.organisation_id));
create policy keep_own_as_scheduler on publication_signature for update to portal_app
  using (organisation_id = (select ctx.organisation()) and (select ctx.has('scheduler')));
create policy add_as_lead_or_scheduler on publication_signature for insert to portal_app
  with check ((organisation_id = (select ctx.organisation()) and ((select ctx.has('lead')) or (select ctx.has('scheduler'))))
         or ((select ctx.has('lead')) and exists (
              select 1 from document_reader r where r.document_id = publication_signature.statement_id
                and r.organisation_id = publication_signature.organisation_id and r.reader_organisation = (select ctx.leads()))));
call ctx.allow_portal_owner('publication_signature', 'kept_by_triggers', 'all');
