-- How a person wants the portal: language, zone and looks. An empty language is that of the browser, an empty zone is UTC. The language
-- is in step with the attribute locale of the account in Keycloak.
create table person_setting (
  subject text constraint person_setting_pk primary key,
  language text not null default '',
  zone text not null default '',
  theme text not null default 'SYSTEM',
  text_size text not null default 'NORMAL',
  low_bandwidth boolean not null default false,
  constraint person_setting_language check (length(language) <= 8),
  constraint person_setting_zone check (length(zone) <= 60),
  constraint person_setting_theme check (theme in ('SYSTEM', 'LIGHT', 'DARK')),
  constraint person_setting_text_size check (text_size in ('NORMAL', 'LARGE', 'LARGEST'))
);
call ctx.protect('person_setting');
-- A setting stays with its person.
grant select, insert on person_setting to portal_app;
grant update (language, zone, theme, text_size, low_bandwidth) on person_setting to portal_app;

-- The language that its reader had set when it was written; the portal's usual one where it is empty.
alter table letter add column language text not null default '';

-- A person's language is promised to Keycloak as well, on behalf of the office.
alter table outbox_command drop constraint outbox_command_act, add constraint outbox_command_act
  check (act in ('FOUND', 'RENAME', 'DISABLE', 'ENABLE', 'INVITE', 'TAKE_BACK', 'GIVE_ROLES', 'REMOVE', 'END_SESSIONS', 'SPEAK'));
