call ctx.forget_policies('person_setting');
-- Everybody has their own. Mail is written in the language of its recipient; the Keycloak sync copies the language from Keycloak's
-- account console.
create policy read_own on person_setting for select to portal_app
  using (subject = (select ctx.subject()) or (select ctx.has('scheduler')) or (select ctx.has('sync')));
create policy add_own on person_setting for insert to portal_app
  with check (subject = (select ctx.subject()) or (select ctx.has('sync')));
create policy keep_own on person_setting for update to portal_app
  using (subject = (select ctx.subject()) or (select ctx.has('sync')))
  with check (subject = (select ctx.subject()) or (select ctx.has('sync')));
