-- A place in a list that is read in parts, for facts that had none of their own.
alter table approval add column id uuid not null default gen_random_uuid();
alter table statement_version add column id uuid not null default gen_random_uuid();
alter table publication add column id uuid not null default gen_random_uuid();
create index approval_newest on approval (given_at desc, id desc);
create index publication_decided on publication (published_at desc, id desc);
create index statement_version_revised on statement_version (created_at desc, id desc)
  where change_class in ('EDITORIAL', 'SUBSTANTIVE');

-- What was decided and why. It repeats what stands elsewhere and asks with the reader's rights: whoever may not see a
-- document sees no decision about it either.
create view decision_log with (security_invoker = true) as
  select a.given_at as decided_at, a.id, a.gate as kind, a.verdict as outcome, a.organisation_id as by_organisation,
         a.given_by as decided_by, a.given_for as decided_for, a.reason, s.id as document_id, s.title,
         cast(null as date) as first_day, cast(null as date) as last_day
  from approval a join statement s on s.organisation_id = a.owner_id and s.id = a.statement_id
  union all
  select v.created_at, v.id, 'REVISION', v.change_class, v.author_organisation, v.author_name, '', v.note, s.id, s.title, null, null
  from statement_version v join statement s on s.organisation_id = v.organisation_id and s.id = v.statement_id
  where v.change_class in ('EDITORIAL', 'SUBSTANTIVE')
  union all
  select p.published_at, p.id, 'PUBLICATION', p.kind, p.organisation_id, '', '', p.public_note, s.id, s.title, null, null
  from publication p join statement s on s.organisation_id = p.organisation_id and s.id = p.statement_id
  union all
  select t.noted_at, t.id, 'CHAIR', 'PLANNED', t.organisation_id, t.noted_by, '', '', null, c.name, t.first_day, t.last_day
  from chair_term t join organisation c on c.id = t.chair_id
  union all
  select n.noted_at, n.id, 'CHAIR', n.kind, n.organisation_id, n.noted_by, '', n.note, null, c.name, t.first_day, t.last_day
  from chair_note n join chair_term t on t.id = n.term_id join organisation c on c.id = t.chair_id;
grant select on decision_log to portal_app;
