-- How many people an organisation has and which roles they hold for the coalition; never who they are.
create policy count on member for select to portal_owner using (current_user = 'portal_owner');
create policy count on person for select to portal_owner using (current_user = 'portal_owner');

-- Of one organisation, or of each where none is named; an organisation without people is not among them.
create function ctx.organisation_people(one uuid) returns table (organisation_id uuid, members bigint, coalition_roles text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.organisation_id, count(*), coalesce(string_agg(distinct nullif(p.coalition_roles, ''), ','), '')
  from public.member m join public.person p on p.subject = m.subject
  where ctx.subject() is not null and p.enabled and (one is null or m.organisation_id = one)
  group by m.organisation_id
$$;
revoke all on function ctx.organisation_people(uuid) from public;
grant execute on function ctx.organisation_people(uuid) to portal_app;
