set local check_function_bodies = off;

call ctx.forget_policies('keycloak_cursor');
create policy read_mirrored on keycloak_cursor for select to portal_app using ((select ctx.has('mirror')));
create policy add_mirrored on keycloak_cursor for insert to portal_app with check ((select ctx.has('mirror')));
create policy keep_mirrored on keycloak_cursor for update to portal_app
  using ((select ctx.has('mirror'))) with check ((select ctx.has('mirror')));

call ctx.forget_policies('keycloak_sweep');
create policy read_mirrored on keycloak_sweep for select to portal_app using ((select ctx.has('mirror')));
create policy add_mirrored on keycloak_sweep for insert to portal_app with check ((select ctx.has('mirror')));
create policy keep_mirrored on keycloak_sweep for update to portal_app
  using ((select ctx.has('mirror'))) with check ((select ctx.has('mirror')));
create policy drop_mirrored on keycloak_sweep for delete to portal_app using ((select ctx.has('mirror')));
