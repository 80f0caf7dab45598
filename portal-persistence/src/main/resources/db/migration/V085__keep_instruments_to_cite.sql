-- Instruments that a recommendation may cite. The subjects are the portal's own short words for finding an article, not
-- quotations: the official text decides, and the source says where it stands.
create table instrument (
  id text constraint instrument_pk primary key,
  title text not null,
  symbol text not null,
  adopted_on date not null,
  source text not null
);

create table instrument_article (
  instrument_id text not null constraint instrument_article_of references instrument,
  article integer not null,
  subject text not null,
  source text not null,
  constraint instrument_article_pk primary key (instrument_id, article)
);

insert into instrument values ('UNDHRD',
  'Declaration on the Right and Responsibility of Individuals, Groups and Organs of Society to Promote and Protect Universally Recognized Human Rights and Fundamental Freedoms',
  'A/RES/53/144', '1998-12-09', 'United Nations General Assembly, resolution 53/144 of 9 December 1998, annex');

insert into instrument_article
  select 'UNDHRD', article, subject, 'A/RES/53/144, annex, article ' || article
  from (values
    (1, 'Right to promote and to strive for human rights'),
    (2, 'Responsibility and duty of States'),
    (3, 'Domestic law as the framework'),
    (4, 'Other instruments are not impaired'),
    (5, 'Assembly, association and communication'),
    (6, 'Information on human rights'),
    (7, 'New ideas and their acceptance'),
    (8, 'Participation, criticism and proposals'),
    (9, 'Effective remedy and access to international bodies'),
    (10, 'No participation in violations'),
    (11, 'Lawful exercise of an occupation'),
    (12, 'Peaceful activities and protection against retaliation'),
    (13, 'Resources for the promotion of human rights'),
    (14, 'Public understanding of human rights'),
    (15, 'Teaching of human rights'),
    (16, 'Role of individuals, organisations and institutions'),
    (17, 'Limits of limitations'),
    (18, 'Duties towards the community and democracy'),
    (19, 'No right to destroy the rights of others'),
    (20, 'No support for acts against the Charter')) as known (article, subject);

alter table instrument enable row level security;
alter table instrument force row level security;
alter table instrument_article enable row level security;
alter table instrument_article force row level security;
grant select on instrument, instrument_article to portal_app;
create policy read_known on instrument for select to portal_app using ((select ctx.subject()) is not null);
create policy read_known on instrument_article for select to portal_app using ((select ctx.subject()) is not null);
