-- What guards one kind of document, as the review of its risks guards a plan, is asked by the kind of the grant. So no grant calls
-- a document what it is not.
create function grant_is_of_its_documents_kind() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select 1 from public.document_reader r where r.organisation_id = new.organisation_id
      and r.document_id = new.document_id and r.reader_organisation = new.organisation_id and r.kind <> new.kind) then
    raise exception 'The document is of another kind.' using errcode = '23514', constraint = 'access_grant_of_its_documents_kind';
  end if;
  return new;
end
$$;
revoke all on function grant_is_of_its_documents_kind() from public;
create trigger grant_is_of_its_documents_kind before insert on access_grant for each row
  execute function grant_is_of_its_documents_kind();
