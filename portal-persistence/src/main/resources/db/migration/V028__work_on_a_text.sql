-- A consultation has a covering note, and a zone in which its end was set.
alter table statement add column consultation_note text not null default '',
  add column consultation_zone text not null default 'UTC';
grant update (consultation_note, consultation_zone) on statement to portal_app;

-- Whoever wrote a remark may change or withdraw it. Older ones tell no author and stay as they are.
alter table comment add column author_subject text not null default '',
  add column edited_at timestamptz,
  add column withdrawn_at timestamptz,
  add column withdrawn_by text not null default '';
grant update (body, edited_at, withdrawn_at, withdrawn_by) on comment to portal_app;

-- A wording is its organisation's, whoever typed it. Each change of it has a number, so that nobody accepts what they have not read.
alter table amendment add column edition integer not null default 1,
  add column edited_at timestamptz,
  add column withdrawn_at timestamptz,
  add column withdrawn_by text not null default '';
grant update (proposed, reason, author_name, edition, edited_at, withdrawn_at, withdrawn_by) on amendment to portal_app;
