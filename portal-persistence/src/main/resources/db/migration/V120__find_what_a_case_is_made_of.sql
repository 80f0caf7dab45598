-- For the launcher's command, which destroys what one request can be read with: the objects of a case, on both sides.
create function ctx.objects_of_case(code text) returns table (object_id uuid, owner_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.id, o.keeper from public.funding_request r
  cross join lateral (values (r.content_id, r.organisation_id), (r.identity_id, r.organisation_id), (r.payment_id, r.organisation_id),
    (r.case_id, r.funder_id)) as o (id, keeper)
  where r.case_code = code
$$;
revoke all on function ctx.objects_of_case(text) from public;
