set local check_function_bodies = off;

-- Takes or renews a lease. The holder renews it every few seconds; otherwise the next node takes it. Only the database's time counts. A
-- restarted node is another holder than the earlier one of that name. While a transaction of the holder locks the lease, it is not passed
-- on.
create or replace function ctx.take_lease(lease text, node uuid, begins boolean, seconds integer)
  returns table (fence bigint, worked_at timestamptz)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not ctx.has('sync') then
    raise exception 'Only the portal itself takes a lease.' using errcode = '42501';
  end if;
  insert into public.work_lease as w (name) values (take_lease.lease) on conflict on constraint work_lease_pk do nothing;
  update public.work_lease w
  set holder = take_lease.node, until = clock_timestamp() + make_interval(secs => take_lease.seconds),
    fence = w.fence + (take_lease.begins or w.holder is distinct from take_lease.node or w.until < clock_timestamp())::integer
  where w.name in (
    select f.name from public.work_lease f
    where f.name = take_lease.lease and (f.holder = take_lease.node or f.until < clock_timestamp()) for no key update skip locked);
  return query
    select case when w.holder = take_lease.node and w.until > clock_timestamp() then w.fence end, w.worked_at
    from public.work_lease w where w.name = take_lease.lease;
end
$$;
revoke all on function ctx.take_lease(text, uuid, boolean, integer) from public;
grant execute on function ctx.take_lease(text, uuid, boolean, integer) to portal_app;

-- Begins a transaction of the holder: nobody takes the lease until it ends. Fails if the holder has lost the lease meanwhile.
create or replace function ctx.hold_lease(lease text, fence bigint) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform 1 from public.work_lease w where w.name = hold_lease.lease and w.fence = hold_lease.fence and ctx.has('sync') for share;
  if not found then
    raise exception 'Another node does this by now.' using errcode = '40001';
  end if;
end
$$;
revoke all on function ctx.hold_lease(text, bigint) from public;
grant execute on function ctx.hold_lease(text, bigint) to portal_app;

-- To end it: so the other nodes know how it goes.
create or replace function ctx.note_work(lease text, fence bigint) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update public.work_lease w set worked_at = clock_timestamp()
  where w.name = note_work.lease and w.fence = note_work.fence and ctx.has('sync')
$$;
revoke all on function ctx.note_work(text, bigint) from public;
grant execute on function ctx.note_work(text, bigint) to portal_app;

-- A node that is about to stop releases the lease, so that the next one can begin at once.
create or replace function ctx.give_lease(lease text, node uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update public.work_lease w set until = '-infinity'
  where w.name = give_lease.lease and w.holder = give_lease.node and ctx.has('sync')
$$;
revoke all on function ctx.give_lease(text, uuid) from public;
grant execute on function ctx.give_lease(text, uuid) to portal_app;

call ctx.forget_policies('work_lease');
call ctx.allow_portal_owner('work_lease', 'kept_by_functions', 'all');
