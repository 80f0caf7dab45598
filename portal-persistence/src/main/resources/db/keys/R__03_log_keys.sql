call ctx.forget_policies('organisation_signing_key');
-- Nobody who acts for an organisation signs with its key; the scheduler does, when what they did is published.
create policy read_as_scheduler on organisation_signing_key for select to portal_vault using ((select ctx.has('scheduler')));
create policy add_as_scheduler on organisation_signing_key for insert to portal_vault with check ((select ctx.has('scheduler')));
create policy keep on organisation_signing_key to portal_owner
  using (current_user = 'portal_owner') with check (current_user = 'portal_owner');

call ctx.forget_policies('log_key');
create policy read_as_scheduler on log_key for select to portal_vault using ((select ctx.has('scheduler')));
create policy begin_as_scheduler on log_key for insert to portal_vault with check ((select ctx.has('scheduler')));
-- The log only grows.
create policy grow_as_scheduler on log_key for update to portal_vault using ((select ctx.has('scheduler')));
create policy keep on log_key to portal_owner
  using (current_user = 'portal_owner') with check (current_user = 'portal_owner');
