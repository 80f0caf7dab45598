-- How often somebody has asked, in one place for all nodes. Not logged: after a crash it is empty, and the limits begin anew.
create unlogged table rate_bucket (
  kind text not null,
  key bytea not null,
  full_at timestamptz not null,
  constraint rate_bucket_pk primary key (kind, key)
);
comment on table rate_bucket is 'What somebody has used up of a limit; the key is a keyed hash, so that it names nobody';
comment on column rate_bucket.full_at is 'When all of it is there again; from then on the row says no more than its absence';
alter table rate_bucket enable row level security;
alter table rate_bucket force row level security;
create policy count on rate_bucket to portal_owner
  using (current_user = 'portal_owner') with check (current_user = 'portal_owner');

-- Takes one of burst pieces, which come back one by one every apart. Seconds to wait; 0 if there was one. Nobody acts here: whoever
-- asks need not be anybody yet.
create function ctx.take_from_bucket(asked_kind text, asked_key bytea, burst integer, apart interval) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  asked_at timestamptz := clock_timestamp();
  full_then timestamptz;
begin
  if length(asked_kind) > 40 or length(asked_key) <> 32 or burst not between 1 and 1000000
     or apart not between interval '1 microsecond' and interval '1 day' then
    raise exception 'no such limit' using errcode = '22023';
  end if;
  delete from public.rate_bucket where ctid in (
    select b.ctid from public.rate_bucket b where b.full_at < asked_at limit 5 for update skip locked);
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
create index rate_bucket_full on rate_bucket (full_at);
