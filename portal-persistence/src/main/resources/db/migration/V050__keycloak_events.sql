-- How far the two kinds of events that Keycloak keeps were followed: the time of the newest that was, in milliseconds by Keycloak's own
-- clock, 0 where there was none yet; and since when it is the newest.
create table keycloak_cursor (
  kind text constraint keycloak_cursor_pk primary key constraint keycloak_cursor_kind check (kind in ('ADMIN', 'USER')),
  event_ms bigint not null,
  seen_at timestamptz not null
);
call ctx.protect('keycloak_cursor');
grant select, insert on keycloak_cursor to portal_app;
grant update (event_ms, seen_at) on keycloak_cursor to portal_app;

-- When each organisation that Keycloak has was read there as a whole last, by its id there: the net under the events.
create table keycloak_sweep (
  keycloak_id uuid constraint keycloak_sweep_pk primary key,
  swept_at timestamptz not null
);
create index keycloak_sweep_oldest on keycloak_sweep (swept_at, keycloak_id);
call ctx.protect('keycloak_sweep');
grant select, insert, delete on keycloak_sweep to portal_app;
grant update (swept_at) on keycloak_sweep to portal_app;
