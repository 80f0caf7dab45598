-- The sample coalition's directory. The owner of the tables is bound by row security like everybody else: it steps into
-- the portal's role and signs, for one organisation after the other, a context that lasts as long as this script.
create temporary table sample on commit drop as
select * from (values
  ('0a000000-0000-4000-8000-000000000001', 'amnesty', 'Amnesty International', 'AI', 'Global', true, 'GB', 'en,fr,es,ar', 'SPECIAL'),
  ('0a000000-0000-4000-8000-000000000002', 'awid', 'Association for Women''s Rights in Development', 'AWID', 'Global', false, '', 'en,fr,es', 'NONE'),
  ('0a000000-0000-4000-8000-000000000003', 'fidh', 'FIDH – International Federation for Human Rights', 'FIDH', 'Western Europe', false, 'FR', 'fr,en,es', 'SPECIAL'),
  ('0a000000-0000-4000-8000-000000000004', 'frontline', 'Front Line Defenders', 'FLD', 'Western Europe', false, 'IE', 'en,fr,es,ar,ru', 'SPECIAL'),
  ('0a000000-0000-4000-8000-000000000005', 'ishr', 'International Service for Human Rights', 'ISHR', 'Western Europe', false, 'CH', 'en,fr,es', 'SPECIAL'),
  ('0a000000-0000-4000-8000-000000000006', 'omct', 'World Organisation Against Torture', 'OMCT', 'Western Europe', false, 'CH', 'en,fr,es', 'SPECIAL'),
  ('0a000000-0000-4000-8000-000000000007', 'protectdefenders', 'ProtectDefenders.eu', 'PD.eu', 'Western Europe', false, 'BE', 'en,fr,es', 'NONE'),
  ('0a000000-0000-4000-8000-000000000008', 'rsf', 'Reporters Without Borders', 'RSF', 'Western Europe', false, 'FR', 'fr,en,es', 'SPECIAL')
) as facts (id, alias, name, short_name, region, clearance_required, countries, languages, status);

create temporary table sample_text on commit drop as
select * from (values
  ('amnesty', 'en', 'Amnesty International', '',
   'A worldwide movement of more than seven million people who campaign for human rights. Its members and supporters pay for its work; it takes no side for an ideology, an economic interest or a religion.'),
  ('amnesty', 'fr', 'Amnesty International', '',
   'Un mouvement mondial de plus de sept millions de personnes qui défendent les droits humains. Ses membres et sympathisants financent son action ; il ne prend parti pour aucune idéologie, aucun intérêt économique, aucune religion.'),
  ('amnesty', 'es', 'Amnistía Internacional', '', ''),
  ('amnesty', 'ar', 'منظمة العفو الدولية', '', ''),
  ('awid', 'en', 'Association for Women''s Rights in Development', '',
   'A feminist organisation that works all over the world. More than 5,000 people and institutions from 164 countries are its members.'),
  ('awid', 'fr', 'Association pour les droits des femmes dans le développement', '',
   'Une organisation féministe qui agit dans le monde entier. Elle compte plus de 5 000 membres, personnes et institutions, dans 164 pays.'),
  ('fidh', 'en', 'FIDH – International Federation for Human Rights', '',
   'Founded in 1922, it brings together 184 organisations from 112 countries. It stands up for all the rights of the Universal Declaration: civil and political, economic, social and cultural.'),
  ('fidh', 'fr', 'FIDH – Fédération internationale pour les droits humains', '',
   'Fondée en 1922, elle réunit 184 organisations de 112 pays. Elle défend tous les droits de la Déclaration universelle : civils et politiques, économiques, sociaux et culturels.'),
  ('fidh', 'es', 'FIDH – Federación Internacional por los Derechos Humanos', '',
   'Fundada en 1922, reúne a 184 organizaciones de 112 países. Defiende todos los derechos de la Declaración Universal: civiles y políticos, económicos, sociales y culturales.'),
  ('fidh', 'ar', 'الفدرالية الدولية لحقوق الإنسان', '',
   'تأسست عام 1922 وتضم 184 منظمة من 112 بلدا. تدافع عن جميع حقوق الإعلان العالمي: المدنية والسياسية والاقتصادية والاجتماعية والثقافية.'),
  ('fidh', 'ru', 'FIDH – Международная федерация за права человека', '',
   'Основана в 1922 году и объединяет 184 организации из 112 стран. Отстаивает все права Всеобщей декларации: гражданские и политические, экономические, социальные и культурные.'),
  ('frontline', 'en', 'Front Line Defenders', '',
   'Looks after the safety and wellbeing of human rights defenders at risk: with grants, with training in physical and digital protection, with advocacy, and by making their work visible.'),
  ('frontline', 'fr', 'Front Line Defenders', '',
   'Veille à la sécurité et au bien-être des défenseurs des droits humains en danger : par des subventions, des formations à la protection physique et numérique, du plaidoyer, et en rendant leur travail visible.'),
  ('ishr', 'en', 'International Service for Human Rights', '',
   'An independent organisation without profit that supports defenders, strengthens the systems that protect human rights, and leads and joins coalitions for change.'),
  ('ishr', 'fr', 'Service international pour les droits de l’homme', '',
   'Une organisation indépendante à but non lucratif qui soutient les défenseurs, renforce les systèmes de protection des droits humains, et conduit ou rejoint des coalitions pour le changement.'),
  ('omct', 'en', 'World Organisation Against Torture', '',
   'The largest coalition of non-governmental organisations against arbitrary detention, torture, summary executions and enforced disappearances.'),
  ('omct', 'fr', 'Organisation mondiale contre la torture', '',
   'La plus grande coalition d’organisations non gouvernementales contre la détention arbitraire, la torture, les exécutions sommaires et les disparitions forcées.'),
  ('omct', 'es', 'Organización Mundial Contra la Tortura', '',
   'La mayor coalición de organizaciones no gubernamentales contra la detención arbitraria, la tortura, las ejecuciones sumarias y las desapariciones forzadas.'),
  ('omct', 'ar', 'المنظمة العالمية لمناهضة التعذيب', '',
   'أكبر تحالف للمنظمات غير الحكومية ضد الاحتجاز التعسفي والتعذيب والإعدام بإجراءات موجزة والاختفاء القسري.'),
  ('omct', 'ru', 'Всемирная организация против пыток', 'ОМСТ',
   'Крупнейшая коалиция неправительственных организаций против произвольных задержаний, пыток, внесудебных казней и насильственных исчезновений.'),
  ('protectdefenders', 'en', 'ProtectDefenders.eu', '',
   'The European Union''s mechanism for defenders at high risk, led by a consortium of twelve non-governmental organisations whose board passes its chair on every six months.'),
  ('protectdefenders', 'fr', 'ProtectDefenders.eu', '',
   'Le mécanisme de l’Union européenne pour les défenseurs en grand danger, conduit par un consortium de douze organisations non gouvernementales dont le conseil change de présidence tous les six mois.'),
  ('rsf', 'en', 'Reporters Without Borders', '',
   'An international organisation without profit, based in Paris, that defends the freedom of information and of the press.'),
  ('rsf', 'fr', 'Reporters sans frontières', '',
   'Une organisation internationale à but non lucratif, basée à Paris, qui défend la liberté de l’information et de la presse.'),
  ('rsf', 'es', 'Reporteros Sin Fronteras', '', ''),
  ('rsf', 'ru', 'Репортёры без границ', '', '')
) as texts (alias, language, official_name, short_name, about);
grant select on sample, sample_text to portal_app;

do $$
declare
  one record;
  body text;
begin
  for one in select id::uuid as id, alias, name, short_name, region, clearance_required, countries, languages, status from sample loop
    body := concat_ws('|', '1', one.id, 'sample', 'sync,role:ADMINISTRATOR', (extract(epoch from now())::bigint + 600)::text);
    perform set_config('app.ctx', body || '|' || ctx.mac(1, body), true);
    set local role portal_app;

    insert into organisation (id, alias, name, short_name, state, region, website, countries, languages, consultative_status,
      clearance_required)
    values (one.id, one.alias, one.name, one.short_name, 'ACTIVE', one.region, 'https://www.' || one.alias || '.example', one.countries,
      one.languages, one.status, one.clearance_required)
    on conflict (id) do update set name = excluded.name, short_name = excluded.short_name, region = excluded.region,
      website = excluded.website, countries = excluded.countries, languages = excluded.languages,
      consultative_status = excluded.consultative_status, clearance_required = excluded.clearance_required;

    delete from organisation_text where organisation_id = one.id;
    insert into organisation_text (organisation_id, language, official_name, short_name, about)
    select one.id, t.language, t.official_name, t.short_name, t.about from sample_text t where t.alias = one.alias;

    insert into press_contact (organisation_id, place, name, duty, email, phone, hours, zone, languages, open)
    values (one.id, 0, '', 'Press office', 'press@' || one.alias || '.example', '', '', '', one.languages, true)
    on conflict (organisation_id, place) do nothing;
    if one.alias in ('fidh', 'omct') then
      insert into press_contact (organisation_id, place, name, duty, email, phone, hours, zone, languages, open)
      values (one.id, 1, '', 'On call at night', 'oncall@' || one.alias || '.example', '', '18:00–08:00', 'Europe/Paris', 'en,fr', false)
      on conflict (organisation_id, place) do nothing;
    end if;

    set local role none;
  end loop;
  perform set_config('app.ctx', '', true);
end
$$;
