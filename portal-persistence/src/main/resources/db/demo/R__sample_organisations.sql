-- The sample coalition's directory. The owner of the tables is bound by row security like everybody else: it steps into
-- the portal's role and signs, for one organisation after the other, a context that lasts as long as this script.
create temporary table sample on commit drop as
select * from (values
  ('0a000000-0000-4000-8000-000000000001', 'amnesty', 'Amnesty International', 'AI', 'Global', true,
   'A worldwide movement of more than seven million people who campaign for human rights. Its members and supporters pay for its work; it takes no side for an ideology, an economic interest or a religion.'),
  ('0a000000-0000-4000-8000-000000000002', 'awid', 'Association for Women''s Rights in Development', 'AWID', 'Global', false,
   'A feminist organisation that works all over the world. More than 5,000 people and institutions from 164 countries are its members.'),
  ('0a000000-0000-4000-8000-000000000003', 'fidh', 'FIDH – International Federation for Human Rights', 'FIDH', 'Western Europe', false,
   'Founded in 1922, it brings together 184 organisations from 112 countries. It stands up for all the rights of the Universal Declaration: civil and political, economic, social and cultural.'),
  ('0a000000-0000-4000-8000-000000000004', 'frontline', 'Front Line Defenders', 'FLD', 'Western Europe', false,
   'Looks after the safety and wellbeing of human rights defenders at risk: with grants, with training in physical and digital protection, with advocacy, and by making their work visible.'),
  ('0a000000-0000-4000-8000-000000000005', 'ishr', 'International Service for Human Rights', 'ISHR', 'Western Europe', false,
   'An independent organisation without profit that supports defenders, strengthens the systems that protect human rights, and leads and joins coalitions for change.'),
  ('0a000000-0000-4000-8000-000000000006', 'omct', 'World Organisation Against Torture', 'OMCT', 'Western Europe', false,
   'The largest coalition of non-governmental organisations against arbitrary detention, torture, summary executions and enforced disappearances.'),
  ('0a000000-0000-4000-8000-000000000007', 'protectdefenders', 'ProtectDefenders.eu', 'PD.eu', 'Western Europe', false,
   'The European Union''s mechanism for defenders at high risk, led by a consortium of twelve non-governmental organisations whose board passes its chair on every six months.'),
  ('0a000000-0000-4000-8000-000000000008', 'rsf', 'Reporters Without Borders', 'RSF', 'Western Europe', false,
   'An international organisation without profit, based in Paris, that defends the freedom of information and of the press.')
) as facts (id, alias, name, short_name, region, clearance_required, about);
grant select on sample to portal_app;

do $$
declare
  one record;
  body text;
begin
  for one in select id::uuid as id, alias, name, short_name, region, clearance_required, about from sample loop
    body := concat_ws('|', '1', one.id, 'sample', 'mirror', (extract(epoch from now())::bigint + 600)::text);
    perform set_config('app.ctx', body || '|' || ctx.mac(1, body), true);
    set local role portal_app;

    insert into organisation (id, alias, name, short_name, state, region, press_contact, clearance_required)
    values (one.id, one.alias, one.name, one.short_name, 'ACTIVE', one.region, 'press@' || one.alias || '.example', one.clearance_required)
    on conflict (id) do update set name = excluded.name, short_name = excluded.short_name, region = excluded.region,
      press_contact = excluded.press_contact, clearance_required = excluded.clearance_required;

    insert into organisation_text (organisation_id, language, official_name, about)
    values (one.id, 'en', one.name, one.about)
    on conflict (organisation_id, language) do update set official_name = excluded.official_name, about = excluded.about;

    set local role none;
  end loop;
  perform set_config('app.ctx', '', true);
end
$$;
