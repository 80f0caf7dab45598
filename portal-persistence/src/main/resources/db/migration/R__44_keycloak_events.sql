set local check_function_bodies = off;

call ctx.forget_policies('keycloak_cursor');
create policy read_by_sync on keycloak_cursor for select to portal_app using ((select ctx.has('sync')));
create policy add_by_sync on keycloak_cursor for insert to portal_app with check ((select ctx.has('sync')));
create policy keep_by_sync on keycloak_cursor for update to portal_app
  using ((select ctx.has('sync'))) with check ((select ctx.has('sync')));

call ctx.forget_policies('keycloak_sweep');
create policy read_by_sync on keycloak_sweep for select to portal_app using ((select ctx.has('sync')));
create policy add_by_sync on keycloak_sweep for insert to portal_app with check ((select ctx.has('sync')));
create policy keep_by_sync on keycloak_sweep for update to portal_app
  using ((select ctx.has('sync'))) with check ((select ctx.has('sync')));
create policy drop_by_sync on keycloak_sweep for delete to portal_app using ((select ctx.has('sync')));

call ctx.forget_policies('ended_session');
-- Each node reads the events that any of them has received.
create policy read_by_scheduler on ended_session for select to portal_app using ((select ctx.has('scheduler')));
create policy add_by_sync on ended_session for insert to portal_app with check ((select ctx.has('sync')));
call ctx.allow_portal_owner('ended_session', 'found_by_age', 'select');
create policy forget_old on ended_session for delete to portal_owner
  using (current_user = 'portal_owner' and noted_at < now() - interval '8 days');
