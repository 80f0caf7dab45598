set local check_function_bodies = off;

call ctx.forget_policies('keycloak_cursor');
call ctx.allow_role('keycloak_cursor', 'read_by_sync', 'select', 'sync');
call ctx.allow_role('keycloak_cursor', 'add_by_sync', 'insert', 'sync');
call ctx.allow_role('keycloak_cursor', 'keep_by_sync', 'update', 'sync');

call ctx.forget_policies('keycloak_sweep');
call ctx.allow_role('keycloak_sweep', 'read_by_sync', 'select', 'sync');
call ctx.allow_role('keycloak_sweep', 'add_by_sync', 'insert', 'sync');
call ctx.allow_role('keycloak_sweep', 'keep_by_sync', 'update', 'sync');
call ctx.allow_role('keycloak_sweep', 'drop_by_sync', 'delete', 'sync');

call ctx.forget_policies('ended_session');
-- Each node reads the events that any of them has received.
call ctx.allow_role('ended_session', 'read_by_scheduler', 'select', 'scheduler');
call ctx.allow_role('ended_session', 'add_by_sync', 'insert', 'sync');
call ctx.allow_portal_owner('ended_session', 'found_by_age', 'select');
create policy forget_old on ended_session for delete to portal_owner
  using (current_user = 'portal_owner' and noted_at < now() - interval '8 days');
