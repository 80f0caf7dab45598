-- What is due first is tried first; whatever has failed stands behind what has not.
alter table errand add column failing_since timestamptz;
grant update (failing_since) on errand to portal_app;
create index errand_due on errand (due_at) where done_at is null;

-- What nobody but an operator can help with: letters that were set aside, and what the vault could not do for days. A letter that
-- waits for the pause to be over is not late.
drop function ctx.health();
create function ctx.health() returns table (
    postgres text, schema_version text, letters bigint, oldest_letter timestamptz, errands bigint, oldest_errand timestamptz, given_up bigint,
    letters_set_aside bigint, vault_stuck bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select current_setting('server_version'),
    (select h.version from public.flyway_schema_history h where h.success and h.version is not null order by h.installed_rank desc limit 1),
    l.letters, l.oldest, e.errands, e.oldest, e.given_up,
    (select count(*) from public.letter where sent_at is null and set_aside_at is not null),
    (select count(*) from public.vault_errand where asked_at < now() - interval '3 days')
  from (select count(*) as letters, min(coalesce(closed_at, due_at)) as oldest from public.letter
      where sent_at is null and set_aside_at is null and (closed_at is not null or due_at <= now())) l,
    (select count(*) filter (where done_at is null) as errands, min(asked_at) filter (where done_at is null) as oldest,
       count(*) filter (where done_at is not null and problem <> '') as given_up from public.errand) e
  where ctx.has('administrator')
$$;
revoke all on function ctx.health() from public;
grant execute on function ctx.health() to portal_app;
