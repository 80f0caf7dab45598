-- Where Keycloak and the portal differ; written anew by the mirror in each pass, with the moment it was seen first.
create table drift (
  organisation_id uuid not null,
  kind text not null,
  subject text not null,
  detail text not null,
  since timestamptz not null,
  seen_at timestamptz not null,
  constraint drift_pk primary key (organisation_id, kind, subject)
);
alter table drift enable row level security;
alter table drift force row level security;
grant select, insert, update, delete on drift to portal_app;

create policy read_as_administrator on drift for select to portal_app
  using ((select ctx.has('administrator')) or (select ctx.has('mirror')));
create policy add_mirrored on drift for insert to portal_app with check ((select ctx.has('mirror')));
create policy keep_mirrored on drift for update to portal_app
  using ((select ctx.has('mirror'))) with check ((select ctx.has('mirror')));
create policy drop_mirrored on drift for delete to portal_app using ((select ctx.has('mirror')));

-- How the portal is, for whoever administers the coalition: numbers and versions, nothing of what anybody wrote.
create policy count_in_health on letter for select to portal_owner using (current_user = 'portal_owner');
create policy count_in_health on errand for select to portal_owner using (current_user = 'portal_owner');
create function ctx.health() returns table (
    postgres text, schema_version text, letters bigint, oldest_letter timestamptz, errands bigint, oldest_errand timestamptz, given_up bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select current_setting('server_version'),
    (select h.version from public.flyway_schema_history h where h.success and h.version is not null order by h.installed_rank desc limit 1),
    l.letters, l.oldest, e.errands, e.oldest, e.given_up
  from (select count(*) as letters, min(due_at) as oldest from public.letter where sent_at is null) l,
    (select count(*) filter (where done_at is null) as errands, min(asked_at) filter (where done_at is null) as oldest,
       count(*) filter (where done_at is not null and problem <> '') as given_up from public.errand) e
  where ctx.has('administrator')
$$;
revoke all on function ctx.health() from public;
grant execute on function ctx.health() to portal_app;
