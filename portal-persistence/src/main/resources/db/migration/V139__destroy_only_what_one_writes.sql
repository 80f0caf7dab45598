-- The vault carries out what an act has asked for. What is sealed for a request is destroyed by those who write it and by nobody
-- else, and what was promised is moved on by the clock alone.
create function ctx.may_shred(object uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select not exists (
    select 1 from public.funding_request r
    where may_shred.object in (r.content_id, r.identity_id, r.payment_id, r.case_id)
      and not (r.organisation_id = ctx.organisation() and may_shred.object <> r.case_id and exists (
        select 1 from public.request_writer w
        where w.organisation_id = r.organisation_id and w.request_id = r.id and w.subject = ctx.subject())))
$$;
revoke all on function ctx.may_shred(uuid) from public;
grant execute on function ctx.may_shred(uuid) to portal_app;
create policy shred_what_one_writes on vault_errand as restrictive for insert to portal_app
  with check (act <> 'SHRED' or (select ctx.has('clock')) or ctx.may_shred(object_id));
create policy moved_by_the_clock on vault_errand as restrictive for update to portal_app using ((select ctx.has('clock')));
create policy ended_by_the_clock on vault_errand as restrictive for delete to portal_app
  using ((select ctx.has('clock')) or act = 'EXPEL');
