-- Every translation that was ever public, by its fingerprint alone: whoever holds a text of yesterday learns that it was the coalition's.
-- Its words are not kept here, and no row is ever changed.
create table printed_translation (
  organisation_id uuid not null,
  statement_id uuid not null,
  language text not null,
  fingerprint text not null,
  printed_at timestamptz not null,
  constraint printed_translation_pk primary key (organisation_id, statement_id, fingerprint)
);
create index printed_translation_by_fingerprint on printed_translation (fingerprint);
insert into printed_translation (organisation_id, statement_id, language, fingerprint, printed_at)
select organisation_id, statement_id, language, fingerprint, approved_at from public_translation on conflict do nothing;
call ctx.protect('printed_translation');
grant select on printed_translation to portal_public;

-- Whoever has seen the first steps need not see them on every visit.
alter table person_setting add column welcomed boolean not null default false;
grant update (welcomed) on person_setting to portal_app;
