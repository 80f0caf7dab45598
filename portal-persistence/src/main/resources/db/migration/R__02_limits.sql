set local check_function_bodies = off;

create or replace function ctx.forget_answers() returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from public.idempotent_answer where ctx.has('scheduler') and answered_at < now() - interval '1 day'
$$;
revoke all on function ctx.forget_answers() from public;
grant execute on function ctx.forget_answers() to portal_app;

-- Rate limit (token bucket): takes one of burst tokens, of which one returns per interval "apart". Returns the seconds to wait; 0 if
-- there was a token. No organisation is needed: the caller may be anonymous.
create or replace function ctx.take_from_bucket(asked_kind text, asked_key bytea, burst integer, apart interval) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  asked_at timestamptz := clock_timestamp();
  full_then timestamptz;
begin
  if length(asked_kind) > 40 or length(asked_key) <> 32 or burst not between 1 and 1000000
     or apart not between interval '1 microsecond' and interval '1 day' then
    raise exception 'no such limit' using errcode = '22023';
  end if;
  -- In the order of the index: otherwise the planner assumes that a third has expired, and reads all rows where none has.
  delete from public.rate_bucket where ctid in (
    select b.ctid from public.rate_bucket b where b.full_at < asked_at order by b.full_at limit 5 for update skip locked);
  insert into public.rate_bucket as b values (asked_kind, asked_key, asked_at + apart)
    on conflict (kind, key) do update set full_at = greatest(b.full_at, asked_at) + apart
      where greatest(b.full_at, asked_at) + apart <= asked_at + burst * apart;
  if found then
    return 0;
  end if;
  select b.full_at into full_then from public.rate_bucket b where b.kind = asked_kind and b.key = asked_key;
  return greatest(1, ceil(extract(epoch from coalesce(full_then, asked_at) + apart - burst * apart - asked_at)));
end
$$;
revoke all on function ctx.take_from_bucket(text, bytea, integer, interval) from public;
grant execute on function ctx.take_from_bucket(text, bytea, integer, interval) to portal_app;

call ctx.forget_policies('rate_bucket');
call ctx.allow_portal_owner('rate_bucket', 'count', 'all');

call ctx.forget_policies('idempotent_answer');
create policy read_my_own on idempotent_answer for select to portal_app
  using (organisation_id = (select ctx.organisation()) and subject = (select ctx.subject()));
create policy add_my_own on idempotent_answer for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and subject = (select ctx.subject()));
call ctx.allow_portal_owner('idempotent_answer', 'old', 'select');
create policy forget_old on idempotent_answer for delete to portal_owner
  using (current_user = 'portal_owner' and answered_at < now() - interval '1 day');
