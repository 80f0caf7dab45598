-- The leads of several organisations adopt a plan for the coalition, as they approve a text.
alter table approval drop constraint approval_gate;
alter table approval add constraint approval_gate
  check (gate in ('TEXT', 'RELEASE', 'REVISION', 'CORRECTION', 'RETRACTION', 'ADOPTION'));

-- A decision at a gate is about a document of any kind; the log says of which, so that it can be opened.
drop view decision_log;
create view decision_log with (security_invoker = true) as
  select a.given_at as decided_at, a.id, a.gate as kind, a.verdict as outcome, a.organisation_id as by_organisation,
         a.given_by as decided_by, a.given_for as decided_for, a.reason, d.kind as document_kind, a.document_id, d.title,
         cast(null as date) as first_day, cast(null as date) as last_day
  from approval a
  cross join lateral (
    select 'STATEMENT' as kind, s.title from statement s where s.organisation_id = a.owner_id and s.id = a.document_id
    union all
    select 'PLAN', p.title from plan p where p.organisation_id = a.owner_id and p.id = a.document_id) d
  union all
  select v.created_at, v.id, 'REVISION', v.change_class, v.author_organisation, v.author_name, '', v.note, 'STATEMENT', s.id, s.title,
         null, null
  from document_version v join statement s on s.organisation_id = v.organisation_id and s.id = v.document_id
  where v.change_class in ('EDITORIAL', 'SUBSTANTIVE')
  union all
  select p.published_at, p.id, 'PUBLICATION', p.kind, p.organisation_id, '', '', p.public_note, 'STATEMENT', s.id, s.title, null, null
  from publication p join statement s on s.organisation_id = p.organisation_id and s.id = p.statement_id
  union all
  select t.noted_at, t.id, 'CHAIR', 'PLANNED', t.organisation_id, t.noted_by, '', '', '', null, c.name, t.first_day, t.last_day
  from chair_term t join organisation c on c.id = t.chair_id
  union all
  select n.noted_at, n.id, 'CHAIR', n.kind, n.organisation_id, n.noted_by, '', n.note, '', null, c.name, t.first_day, t.last_day
  from chair_note n join chair_term t on t.id = n.term_id join organisation c on c.id = t.chair_id;
grant select on decision_log to portal_app;
