-- What a signature is made of is checked by the tables as well: the password of portal_public alone writes nothing else.

-- What only the courier can say, for it alone opens what is sealed: that the row is that of the address which it is about to mail. A hash
-- of the row and of the address under the key of all petitions; whoever wants an address to be blocked has to know what it is made of.
alter table petition_pending add column address_proof bytea;
-- Under which hashes the same mailbox may have signed while fewer spellings of it were known to be one.
alter table petition_pending add column earlier bytea[];

-- Each confirmed commitment is counted once. Should there be some twice already, they stay as they are.
alter table petition_journal add column repeated boolean not null default false;
update petition_journal j set repeated = true from (
    select x.petition_id, x.ctid as place,
      row_number() over (partition by x.petition_id, x.commitment order by x.xid, x.ctid) as number
    from petition_journal x where x.kind = 'CONFIRMED') d
  where d.number > 1 and j.petition_id = d.petition_id and j.ctid = d.place and j.kind = 'CONFIRMED';
create unique index petition_journal_commitment on petition_journal (petition_id, commitment) where kind = 'CONFIRMED' and not repeated;

alter table petition_pending
  add constraint petition_pending_country check (country ~ '^([A-Z]{2})?$') not valid,
  add constraint petition_pending_language check (language ~ '^[A-Za-z-]{2,16}$') not valid,
  add constraint petition_pending_sealed check (octet_length(sealed) <= 4096) not valid,
  add constraint petition_pending_risk check (risk between 0 and 100) not valid,
  add constraint petition_pending_earlier check (cardinality(earlier) <= 32) not valid;
alter table petition_signature
  add constraint petition_signature_country check (country ~ '^[A-Z]{2}$') not valid,
  add constraint petition_signature_language check (language ~ '^[A-Za-z-]{2,16}$') not valid,
  add constraint petition_signature_commitment check (octet_length(commitment) = 32) not valid,
  add constraint petition_signature_name check (octet_length(name_sealed) <= 4096) not valid;
alter table petition_consent add constraint petition_consent_sealed check (octet_length(sealed) <= 8192) not valid;
alter table public_petition_name
  add constraint public_petition_name_line check (char_length(name) between 1 and 100 and name !~ '[\u0001-\u001f\u007f-\u009f]') not valid,
  add constraint public_petition_name_country check (country ~ '^[A-Z]{2}$') not valid;
alter table mail_block add constraint mail_block_hash check (octet_length(address_hash) = 32) not valid;

-- Where what is there keeps to them they hold for all of it; where it does not, for what is written from now on.
create procedure ctx.validate_where_kept() language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  one record;
begin
  for one in
      select c.conrelid::regclass as whole, c.conname from pg_constraint c join pg_class t on t.oid = c.conrelid
      where c.contype = 'c' and not c.convalidated and not t.relispartition and t.relnamespace = 'public'::regnamespace loop
    begin
      execute format('alter table %s validate constraint %I', one.whole, one.conname);
    exception when check_violation then
      raise notice 'Constraint % holds for new rows only.', one.conname;
    end;
  end loop;
end
$$;
revoke all on procedure ctx.validate_where_kept() from public;
call ctx.validate_where_kept();
