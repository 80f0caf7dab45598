set local check_function_bodies = off;

-- The deadline after which an answer about a document is too late; null if there is none.
create or replace function ctx.deadline(kind text, document uuid) returns timestamptz
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select min(one.at) from public.statement s
    cross join lateral (values (s.consultation_until, 'CONSULTATION'), (s.soft_deadline, 'OPEN_FOR_SIGN_ON'),
      (s.hard_deadline, 'OPEN_FOR_SIGN_ON')) one (at, state)
  where ctx.has('scheduler') and kind = 'STATEMENT' and s.id = document and s.state = one.state and one.at > now()
$$;
revoke all on function ctx.deadline(text, uuid) from public;
grant execute on function ctx.deadline(text, uuid) to portal_app;

-- The number of unseen notifications for these audiences, for the header of every page. A notification received in two roles counts once.
-- It runs with the owner's rights, because starting a query under the policies of three tables takes longer than counting: it counts what
-- read_own, limited_to_their_documents, funding_is_for_those_who_work, what_is_for_one_is_for_that_one and read_my_own let the caller
-- see, and returns only a number.
create or replace function ctx.unread(audiences text[], most integer) returns integer
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  part text[] := ctx.verified();
  flags text[];
  readers uuid[];
  works boolean;
  limited boolean;
  seen timestamptz;
begin
  if part is null or part[2] = '' then
    return 0;
  end if;
  flags := string_to_array(part[4], ',');
  readers := case when 'lead' = any (flags) then array[part[2]::uuid, ctx.leads()] else array[part[2]::uuid] end;
  works := strpos(',' || part[4], ',role:') > 0 or ctx.has('scheduler');
  limited := 'limited' = any (flags);
  select m.seen_until into seen from public.notification_read_cursor m where m.organisation_id = part[2]::uuid and m.subject = part[3];
  return (select least(most, count(distinct (newest.event, newest.subject_id, newest.created_at))) from (
    select one.event, one.subject_id, one.created_at
    from unnest(readers) as reader (id)
    cross join unnest(audiences) as audience (name)
    cross join lateral (
      select n.event, n.subject_id, n.created_at from public.notification n
      where n.organisation_id = reader.id and n.audience = audience.name and n.created_at > coalesce(seen, '-infinity')
        and (works or n.subject_kind <> 'FUNDING')
        and (not limited or ctx.works_on(n.subject_id))
        and not exists (select 1 from public.notification_read r where r.organisation_id = n.organisation_id
          and r.notification_id = n.id and r.subject = part[3])
      order by n.created_at desc, n.id desc limit 2 * most) one
    where not starts_with(audience.name, 'person:') or audience.name = 'person:' || part[3]
    limit 2 * most) newest);
end
$$;
revoke all on function ctx.unread(text[], integer) from public;
grant execute on function ctx.unread(text[], integer) to portal_app;

-- Whether an act may be announced to another organisation. Both must have to do with the document: one of them owns it and the other
-- reads it, or both read it; an owner may announce to organisations that it has just stopped sharing with. Of a request, its applicant
-- and its funder announce to each other. Organisations, leads and the office are announced to by anybody who acts; leads, the office
-- and the portal itself announce to every organisation. So a context of one member sends nothing to strangers.
create or replace function ctx.may_notify(addressee uuid, document uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  part text[] := ctx.verified();
  readers uuid[];
begin
  if part is null or part[2] = '' then
    return false;
  end if;
  if addressee in (part[2]::uuid, ctx.leads(), ctx.office())
    or string_to_array(part[4], ',') && array['lead', 'administrator'] or ctx.has('scheduler') or ctx.has('sync') then
    return true;
  end if;
  readers := ctx.readers();
  return exists (
      select 1 from public.document_reader own
      where own.document_id = may_notify.document and own.reader_organisation = any (readers)
        and (own.organisation_id in (part[2]::uuid, addressee)
          or exists (select 1 from public.document_reader other
            where other.document_id = may_notify.document and other.reader_organisation = addressee)))
    or exists (
      select 1 from public.funding_request q
      where q.id = may_notify.document and part[2]::uuid in (q.organisation_id, q.funder_id)
        and addressee in (q.organisation_id, q.funder_id));
end
$$;
revoke all on function ctx.may_notify(uuid, uuid) from public;
grant execute on function ctx.may_notify(uuid, uuid) to portal_app;

call ctx.forget_policies('notification');
call ctx.restrict_limited_people('notification', 'subject_id');
create policy read_own on notification for select to portal_app
  using (organisation_id = (select ctx.organisation())
         or (organisation_id = (select ctx.leads()) and (select ctx.has('lead')))
         or (select ctx.has('scheduler')));
create policy announce_to_those_concerned on notification for insert to portal_app
  with check (actor_organisation = (select ctx.organisation()) and ctx.may_notify(organisation_id, subject_id));
call ctx.allow_role('notification', 'mark_mailed', 'update', 'scheduler');
create policy funding_is_for_those_who_work on notification as restrictive for select to portal_app
  using (subject_kind <> 'FUNDING' or (select ctx.works()) or (select ctx.has('scheduler')));
create policy what_is_for_one_is_for_that_one on notification as restrictive for select to portal_app
  using (not starts_with(audience, 'person:') or audience = 'person:' || (select ctx.subject()) or (select ctx.has('scheduler')));
call ctx.allow_portal_owner('notification', 'counted_for_everybody', 'select');
create policy forget_old on notification for delete to portal_owner
  using (current_user = 'portal_owner' and created_at < now() - interval '400 days');

call ctx.forget_policies('notification_read');
create policy read_my_own on notification_read for select to portal_app using (subject = (select ctx.subject()));
create policy add_my_own on notification_read for insert to portal_app with check (subject = (select ctx.subject()));
call ctx.allow_portal_owner('notification_read', 'counted_for_everybody', 'select');
call ctx.allow_portal_owner('notification_read', 'forget_with_what_was_read', 'delete');

call ctx.forget_policies('notification_read_cursor');
create policy read_my_own on notification_read_cursor for select to portal_app
  using (organisation_id = (select ctx.organisation()) and subject = (select ctx.subject()));
create policy add_my_own on notification_read_cursor for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and subject = (select ctx.subject()));
create policy keep_my_own on notification_read_cursor for update to portal_app
  using (organisation_id = (select ctx.organisation()) and subject = (select ctx.subject()))
  with check (organisation_id = (select ctx.organisation()) and subject = (select ctx.subject()));
call ctx.allow_portal_owner('notification_read_cursor', 'counted_for_everybody', 'select');

call ctx.forget_policies('letter');
call ctx.allow_role('letter', 'read_by_scheduler', 'select', 'scheduler');
call ctx.allow_role('letter', 'add_by_scheduler', 'insert', 'scheduler');
call ctx.allow_role('letter', 'keep_by_scheduler', 'update', 'scheduler');
-- Health of the portal for administrators of the coalition: numbers and versions, nothing that anybody wrote.
call ctx.allow_portal_owner('letter', 'count_in_health', 'select');
create policy forget_old on letter for delete to portal_owner
  using (current_user = 'portal_owner'
    and (sent_at < now() - interval '30 days' or sent_at is null and set_aside_at < now() - interval '90 days'));

call ctx.forget_policies('letter_item');
call ctx.allow_role('letter_item', 'read_by_scheduler', 'select', 'scheduler');
call ctx.allow_role('letter_item', 'add_by_scheduler', 'insert', 'scheduler');
call ctx.allow_portal_owner('letter_item', 'find_with_its_letter', 'select');
call ctx.allow_portal_owner('letter_item', 'forget_with_its_letter', 'delete');
