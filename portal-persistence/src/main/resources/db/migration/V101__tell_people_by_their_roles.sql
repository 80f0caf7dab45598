-- Funding concerns people by their roles in an organisation, not everybody who sees what it owns. Whoever looks in from
-- outside, behind a broken glass or for the office, holds none, and nothing of funding is there for them.
create function ctx.works() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from unnest(string_to_array((ctx.verified())[4], ',')) flag where starts_with(flag, 'role:'))
$$;

-- Whether a person has a place in an organisation, as Keycloak knows. Asked about oneself and about colleagues, of nobody else.
create function ctx.belongs(person text, organisation uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from public.member m where m.subject = belongs.person and m.organisation_id = belongs.organisation)
    and (belongs.person = ctx.subject() or exists (
      select 1 from public.member m where m.subject = belongs.person and m.organisation_id = ctx.organisation()))
$$;
revoke all on function ctx.works(), ctx.belongs(text, uuid) from public;
grant execute on function ctx.works(), ctx.belongs(text, uuid) to portal_app;

-- That there are requests, and how many, is nobody's business outside either; and what is for one person is for that one.
create policy funding_is_for_those_who_work on document_reader as restrictive for select to portal_app
  using (kind <> 'FUNDING' or (select ctx.works()) or (select ctx.has('clock')));
create policy funding_is_for_those_who_work on notification as restrictive for select to portal_app
  using (subject_kind <> 'FUNDING' or (select ctx.works()) or (select ctx.has('clock')));
create policy what_is_for_one_is_for_that_one on notification as restrictive for select to portal_app
  using (not starts_with(audience, 'person:') or audience = 'person:' || (select ctx.subject()) or (select ctx.has('clock')));
-- A request is given to its funder by submitting it, and to nobody by a grant.
create policy funding_is_not_granted on access_grant as restrictive for insert to portal_app with check (kind <> 'FUNDING');
