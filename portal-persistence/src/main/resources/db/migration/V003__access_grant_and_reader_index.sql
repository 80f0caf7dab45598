-- What an owner lets others do with one document. A level includes the ones before it.
create table access_grant (
  organisation_id uuid not null,
  document_id uuid not null,
  kind text not null,
  grantee_id uuid not null,
  level text not null,
  granted_at timestamptz not null,
  version bigint not null default 0,
  constraint access_grant_pk primary key (organisation_id, document_id, grantee_id),
  constraint access_grant_level check (level in ('READ', 'COMMENT', 'SIGN', 'APPROVE'))
);
create index access_grant_by_document on access_grant (document_id);

-- Every list starts here: one row for each reader of a document, the owner's own rows too. Kept by triggers.
create table document_reader (
  organisation_id uuid not null,
  reader_organisation uuid not null,
  kind text not null,
  changed_at timestamptz not null,
  document_id uuid not null,
  constraint document_reader_pk primary key (organisation_id, document_id, reader_organisation)
);
create index document_reader_newest on document_reader (reader_organisation, kind, changed_at desc, document_id desc);
create index document_reader_of_document on document_reader (document_id, reader_organisation);

alter table access_grant enable row level security;
alter table access_grant force row level security;
alter table document_reader enable row level security;
alter table document_reader force row level security;

grant select on document_reader to portal_app;
grant select, insert, delete on access_grant to portal_app;
grant update (level, granted_at, version) on access_grant to portal_app;

create policy read_own on document_reader for select to portal_app
  using (reader_organisation = (select ctx.organisation())
         or (reader_organisation = (select ctx.leads()) and (select ctx.has('lead'))));
create policy kept_by_triggers on document_reader to portal_owner
  using (current_user = 'portal_owner') with check (current_user = 'portal_owner');

-- The leads steward what was handed to them: they may widen the circle of such a document.
create policy read_own on access_grant for select to portal_app
  using (organisation_id = (select ctx.organisation()) or grantee_id = (select ctx.organisation())
         or ((select ctx.has('lead')) and exists (
              select 1 from document_reader r
              where r.document_id = access_grant.document_id and r.reader_organisation = (select ctx.leads()))));
create policy add_own on access_grant for insert to portal_app
  with check (organisation_id = (select ctx.organisation())
         or ((select ctx.has('lead')) and exists (
              select 1 from document_reader r
              where r.document_id = access_grant.document_id and r.organisation_id = access_grant.organisation_id
                and r.reader_organisation = (select ctx.leads()))));
create policy keep_own on access_grant for update to portal_app
  using (organisation_id = (select ctx.organisation())
         or ((select ctx.has('lead')) and exists (
              select 1 from document_reader r
              where r.document_id = access_grant.document_id and r.reader_organisation = (select ctx.leads()))))
  with check (organisation_id = (select ctx.organisation())
         or ((select ctx.has('lead')) and exists (
              select 1 from document_reader r
              where r.document_id = access_grant.document_id and r.reader_organisation = (select ctx.leads()))));
create policy drop_own on access_grant for delete to portal_app
  using (organisation_id = (select ctx.organisation()));

create function reader_gains() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.document_reader (organisation_id, reader_organisation, kind, changed_at, document_id)
  values (new.organisation_id, new.grantee_id, new.kind, new.granted_at, new.document_id)
  on conflict do nothing;
  return null;
end
$$;
create function reader_loses() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from public.document_reader r
  where r.organisation_id = old.organisation_id and r.document_id = old.document_id
    and r.reader_organisation = old.grantee_id;
  return null;
end
$$;
create function owner_reads() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.document_reader (organisation_id, reader_organisation, kind, changed_at, document_id)
  values (new.organisation_id, new.organisation_id, tg_argv[0], new.changed_at, new.id)
  on conflict do nothing;
  return null;
end
$$;
create function readers_see_newest() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.document_reader r set changed_at = new.changed_at
  where r.organisation_id = new.organisation_id and r.document_id = new.id;
  return null;
end
$$;
revoke all on function reader_gains(), reader_loses(), owner_reads(), readers_see_newest() from public;

create trigger reader_gains after insert on access_grant for each row execute function reader_gains();
create trigger reader_loses after delete on access_grant for each row execute function reader_loses();
