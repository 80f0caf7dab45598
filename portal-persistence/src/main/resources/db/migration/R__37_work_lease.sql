set local check_function_bodies = off;

-- Whoever holds a lease says so every few seconds; where nobody has, the next one takes it. By the clock of the database alone. A node
-- that begins is another holder than the one of that name before. While a transaction of the holder holds it, nothing is decided.
create or replace function ctx.take_lease(lease text, node uuid, begins boolean, seconds integer)
  returns table (fence bigint, worked_at timestamptz)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not ctx.has('mirror') then
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

-- To begin a transaction of the holder: nobody takes the lease until it ends. Whoever was held up too long does nothing.
create or replace function ctx.hold_lease(lease text, fence bigint) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform 1 from public.work_lease w where w.name = hold_lease.lease and w.fence = hold_lease.fence and ctx.has('mirror') for share;
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
  where w.name = note_work.lease and w.fence = note_work.fence and ctx.has('mirror')
$$;
revoke all on function ctx.note_work(text, bigint) from public;
grant execute on function ctx.note_work(text, bigint) to portal_app;

-- Whoever is about to stop lets the next one begin at once.
create or replace function ctx.give_lease(lease text, node uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update public.work_lease w set until = '-infinity'
  where w.name = give_lease.lease and w.holder = give_lease.node and ctx.has('mirror')
$$;
revoke all on function ctx.give_lease(text, uuid) from public;
grant execute on function ctx.give_lease(text, uuid) to portal_app;

call ctx.forget_policies('work_lease');
create policy kept_by_functions on work_lease to portal_owner
  using (current_user = 'portal_owner') with check (current_user = 'portal_owner');
