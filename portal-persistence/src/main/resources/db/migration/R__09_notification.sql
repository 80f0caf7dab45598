set local check_function_bodies = off;

-- The next instant at which it is too late for what somebody was asked about a document; none where there is no such instant.
create or replace function ctx.deadline(kind text, document uuid) returns timestamptz
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select min(one.at) from public.statement s
    cross join lateral (values (s.consultation_until, 'CONSULTATION'), (s.soft_deadline, 'OPEN_FOR_SIGN_ON'),
      (s.hard_deadline, 'OPEN_FOR_SIGN_ON')) one (at, state)
  where ctx.has('clock') and kind = 'STATEMENT' and s.id = document and s.state = one.state and one.at > now()
$$;
revoke all on function ctx.deadline(text, uuid) from public;
grant execute on function ctx.deadline(text, uuid) to portal_app;

call ctx.forget_policies('notification');
create policy read_own on notification for select to portal_app
  using (organisation_id = (select ctx.organisation())
         or (organisation_id = (select ctx.leads()) and (select ctx.has('lead')))
         or (select ctx.has('clock')));
create policy tell_anybody on notification for insert to portal_app
  with check ((select ctx.organisation()) is not null and actor_organisation = (select ctx.organisation()));
create policy mark_mailed on notification for update to portal_app
  using ((select ctx.has('clock'))) with check ((select ctx.has('clock')));
create policy funding_is_for_those_who_work on notification as restrictive for select to portal_app
  using (subject_kind <> 'FUNDING' or (select ctx.works()) or (select ctx.has('clock')));
create policy what_is_for_one_is_for_that_one on notification as restrictive for select to portal_app
  using (not starts_with(audience, 'person:') or audience = 'person:' || (select ctx.subject()) or (select ctx.has('clock')));

call ctx.forget_policies('notification_read');
create policy read_my_own on notification_read for select to portal_app using (subject = (select ctx.subject()));
create policy add_my_own on notification_read for insert to portal_app with check (subject = (select ctx.subject()));

call ctx.forget_policies('inbox_mark');
create policy read_my_own on inbox_mark for select to portal_app
  using (organisation_id = (select ctx.organisation()) and subject = (select ctx.subject()));
create policy add_my_own on inbox_mark for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and subject = (select ctx.subject()));
create policy keep_my_own on inbox_mark for update to portal_app
  using (organisation_id = (select ctx.organisation()) and subject = (select ctx.subject()))
  with check (organisation_id = (select ctx.organisation()) and subject = (select ctx.subject()));

call ctx.forget_policies('letter');
create policy read_by_clock on letter for select to portal_app using ((select ctx.has('clock')));
create policy add_by_clock on letter for insert to portal_app with check ((select ctx.has('clock')));
create policy keep_by_clock on letter for update to portal_app
  using ((select ctx.has('clock'))) with check ((select ctx.has('clock')));
-- How the portal is, for whoever administers the coalition: numbers and versions, nothing of what anybody wrote.
create policy count_in_health on letter for select to portal_owner using (current_user = 'portal_owner');

call ctx.forget_policies('letter_item');
create policy read_by_clock on letter_item for select to portal_app using ((select ctx.has('clock')));
create policy add_by_clock on letter_item for insert to portal_app with check ((select ctx.has('clock')));
