-- What an organisation says in its own words tells who it is: whoever signs without a name makes no reservation. Rows of
-- before stay as they are and are not printed.
create function keep_unnamed_silent() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new.display <> 'NAMED' and new.reservation <> '' then
    raise exception 'A reservation needs a name' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
revoke all on function keep_unnamed_silent() from public;
create trigger keep_unnamed_silent before insert or update of display, reservation on sign_on
  for each row execute function keep_unnamed_silent();

alter table publication_signature no force row level security;
alter table sign_on no force row level security;
alter table statement no force row level security;
update publication_signature set reservation = '' where display <> 'NAMED';
alter table publication_signature
  add constraint publication_signature_unnamed check (display = 'NAMED' or (reservation = '' and printed_name = '' and signer_alias = ''));

-- Whoever asked for clearance signs once somebody else has given it.
alter table sign_on add column uncleared_number integer not null default 0;
update sign_on set uncleared_number = text_number where answer in ('IN_CLEARANCE', 'REFUSED');

-- A region is printed only while several organisations could be meant: the clock looks again at all that were printed.
insert into answer_given
  select distinct p.organisation_id, p.statement_id, now() from publication_signature p
  join statement s on s.organisation_id = p.organisation_id and s.id = p.statement_id
  where p.display = 'REGION' and p.withdrawn_at is null and s.state in ('PUBLISHED', 'CORRECTED')
  on conflict do nothing;

alter table publication_signature force row level security;
alter table sign_on force row level security;
alter table statement force row level security;
