-- Up to when somebody has seen all that was told to them for an organisation. What is older needs no looking up one by one.
create table inbox_mark (
  organisation_id uuid not null,
  subject text not null,
  seen_until timestamptz not null,
  constraint inbox_mark_pk primary key (organisation_id, subject)
);
alter table inbox_mark enable row level security;
alter table inbox_mark force row level security;
grant select, insert, update on inbox_mark to portal_app;
create policy read_my_own on inbox_mark for select to portal_app
  using (organisation_id = (select ctx.organisation()) and subject = (select ctx.subject()));
create policy add_my_own on inbox_mark for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and subject = (select ctx.subject()));
create policy keep_my_own on inbox_mark for update to portal_app
  using (organisation_id = (select ctx.organisation()) and subject = (select ctx.subject()))
  with check (organisation_id = (select ctx.organisation()) and subject = (select ctx.subject()));

-- The first act of each statement stands in the order in which the public reads them.
create index publication_first on publication (published_at desc, statement_id desc) where number = 1;

-- What an organisation has signed is read in the order in which it was published first; that moment never changes.
alter table publication_signature add column released_at timestamptz;
create function signature_knows_its_release() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.released_at := (select min(p.published_at) from public.publication p
    where p.organisation_id = new.organisation_id and p.statement_id = new.statement_id);
  return new;
end
$$;
revoke all on function signature_knows_its_release() from public;
create policy kept_by_triggers on publication for select to portal_owner using (current_user = 'portal_owner');
create policy kept_by_triggers on publication_signature to portal_owner
  using (current_user = 'portal_owner') with check (current_user = 'portal_owner');
update publication_signature s set released_at = (select min(p.published_at) from publication p
  where p.organisation_id = s.organisation_id and p.statement_id = s.statement_id);
create trigger signature_knows_its_release before insert on publication_signature for each row
  execute function signature_knows_its_release();
grant select (released_at) on publication_signature to portal_public;
create index publication_signature_newest on publication_signature (signer_alias, released_at desc, statement_id desc)
  include (organisation_id) where withdrawn_at is null;

-- It is public from the moment at which its statement was, which it knows itself.
drop policy public_reads on publication_signature;
create policy public_reads on publication_signature for select to portal_public using (released_at <= now());
