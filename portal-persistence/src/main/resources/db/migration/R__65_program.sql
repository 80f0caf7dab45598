set local check_function_bodies = off;

call ctx.forget_policies('program');
-- The coalition office manages programs. A program finds its own row when it connects, whichever organisation it works for; the scheduler finds
-- those whose end has come.
create policy read_self on program for select to portal_app
  using (id::text = (select ctx.subject()) or (select ctx.has('administrator')) or (select ctx.has('scheduler')) or (select ctx.has('sync')));
-- Each is made with an end within a year and a day, without a secret.
create policy make on program for insert to portal_app
  with check ((select ctx.has('administrator')) and made_by = (select ctx.subject()) and ctx.is_now(made_at) and ends_at > made_at
    and ends_at <= made_at + interval '367 days' and secret_at is null and closed_at is null);
-- An ended program stays ended.
create policy keep on program for update to portal_app
  using ((select ctx.has('administrator')) and closed_at is null and ends_at > now())
  with check ((select ctx.has('administrator')) and ends_at <= now() + interval '367 days');
create policy close_at_its_end on program for update to portal_app
  using (organisation_id = (select ctx.organisation()) and (select ctx.has('scheduler')) and closed_at is null and ends_at <= now())
  with check (organisation_id = (select ctx.organisation()) and (select ctx.has('scheduler')) and closed_at is not null and closed_by_name = ''
    and ends_at <= now());
-- The trail names programs as it names people.
call ctx.allow_portal_owner('program', 'named_in_trail', 'select');
