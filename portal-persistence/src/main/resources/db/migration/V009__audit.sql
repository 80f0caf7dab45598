-- Who did or read what, for whom. Each entry carries the hash of the one before: a changed row breaks the chain.
create table audit_entry (
  organisation_id uuid not null,
  number bigint not null,
  at timestamptz not null,
  actor text not null,
  action text not null,
  object_kind text not null,
  object_id uuid not null,
  owner_id uuid not null,
  previous text not null,
  hash text not null,
  constraint audit_entry_pk primary key (organisation_id, number)
);

alter table audit_entry enable row level security;
alter table audit_entry force row level security;
grant select, insert on audit_entry to portal_app;

create policy read_own on audit_entry for select to portal_app
  using (organisation_id = (select ctx.organisation()) or (select ctx.has('auditor')));
create policy add_own on audit_entry for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and actor = (select ctx.subject()));
create policy chain on audit_entry for select to portal_owner using (current_user = 'portal_owner');

create function chain_audit_entry() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  last record;
begin
  perform pg_advisory_xact_lock(hashtextextended('audit:' || new.organisation_id::text, 0));
  select e.number, e.hash into last from public.audit_entry e
  where e.organisation_id = new.organisation_id order by e.number desc limit 1;
  new.number := coalesce(last.number, 0) + 1;
  new.previous := coalesce(last.hash, '');
  new.hash := encode(sha256(convert_to(concat_ws('|', new.previous, new.organisation_id, new.number,
    extract(epoch from new.at), new.actor, new.action, new.object_kind, new.object_id, new.owner_id), 'UTF8')), 'hex');
  return new;
end
$$;
revoke all on function chain_audit_entry() from public;
create trigger chain_audit_entry before insert on audit_entry for each row execute function chain_audit_entry();
