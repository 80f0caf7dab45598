call ctx.forget_policies('person_setting');
-- Everybody has their own. Mail is written in the language of its recipient; the Keycloak sync copies the language from Keycloak's
-- account console.
create policy read_own on person_setting for select to portal_app
  using (subject = (select ctx.subject()) or (select ctx.has('clock')) or (select ctx.has('mirror')));
create policy add_own on person_setting for insert to portal_app
  with check (subject = (select ctx.subject()) or (select ctx.has('mirror')));
create policy keep_own on person_setting for update to portal_app
  using (subject = (select ctx.subject()) or (select ctx.has('mirror')))
  with check (subject = (select ctx.subject()) or (select ctx.has('mirror')));
