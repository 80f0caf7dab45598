-- What an entry's hash is made of, in one place: for the one who writes it and for the one who checks it.
create function ctx.audit_hash(entry public.audit_entry) returns text
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select encode(sha256(convert_to(concat_ws('|', entry.previous, entry.organisation_id, entry.number,
    extract(epoch from entry.at), entry.actor, entry.action, entry.object_kind, entry.object_id, entry.owner_id), 'UTF8')), 'hex')
$$;
revoke all on function ctx.audit_hash(public.audit_entry) from public;
grant execute on function ctx.audit_hash(public.audit_entry) to portal_app;

-- The last entry of each organisation. A chain cannot tell that it was cut at its end; this can. Kept by the trigger.
create table audit_head (
  organisation_id uuid constraint audit_head_pk primary key,
  number bigint not null,
  hash text not null
);
alter table audit_head enable row level security;
alter table audit_head force row level security;
grant select on audit_head to portal_app;
create policy read_own on audit_head for select to portal_app
  using (organisation_id = (select ctx.organisation()) or (select ctx.has('auditor')));
create policy kept_by_trigger on audit_head to portal_owner
  using (current_user = 'portal_owner') with check (current_user = 'portal_owner');

insert into audit_head (organisation_id, number, hash)
  select distinct on (e.organisation_id) e.organisation_id, e.number, e.hash from audit_entry e
  order by e.organisation_id, e.number desc;

-- Goes on from the head and not from the last row, so that a row cut off at the end leaves a gap for ever.
create or replace function chain_audit_entry() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  last record;
begin
  perform pg_advisory_xact_lock(hashtextextended('audit:' || new.organisation_id::text, 0));
  select h.number, h.hash into last from public.audit_head h where h.organisation_id = new.organisation_id;
  if not found then
    select e.number, e.hash into last from public.audit_entry e
    where e.organisation_id = new.organisation_id order by e.number desc limit 1;
  end if;
  new.number := coalesce(last.number, 0) + 1;
  new.previous := coalesce(last.hash, '');
  new.hash := ctx.audit_hash(new);
  insert into public.audit_head (organisation_id, number, hash) values (new.organisation_id, new.number, new.hash)
  on conflict (organisation_id) do update set number = excluded.number, hash = excluded.hash;
  return new;
end
$$;
