-- Every list begins in the index of its reader: the policy is a condition that the index serves, order and cursor are its columns,
-- and it tells where a document stands, so that lists narrow and the dashboard looks at what is open without reading the rest.

-- As whom the caller reads: the organisation, and for a lead the leads. Verifies the context once.
create function ctx.readers() returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  part text[] := ctx.verified();
begin
  return case
    when part is null or part[2] = '' then '{}'::uuid[]
    when 'lead' = any (string_to_array(part[4], ',')) then array[part[2]::uuid, ctx.leads()]
    else array[part[2]::uuid] end;
end
$$;
revoke all on function ctx.readers() from public;
grant execute on function ctx.readers() to portal_app;

-- Without the cast the list would be a sub-select, which no index serves.
drop policy read_own on document_reader;
create policy read_own on document_reader for select to portal_app
  using (reader_organisation = any ((select ctx.readers())::uuid[]));

create type document_standing as (state text, open boolean, due_at timestamptz, wanted_at timestamptz, revision boolean);

-- Whether something can still wait for somebody in it, until when at the latest and when it is wanted already, and whether a change
-- is proposed to what was thought done. Each kind says it in one place.
create function statement_standing(s statement) returns document_standing
  language sql immutable as $$
  select row(s.state,
    s.revision_open or s.state in ('DRAFT', 'CONSULTATION', 'TEXT_REVIEW', 'TEXT_CLEARED', 'OPEN_FOR_SIGN_ON', 'SIGN_ON_CLOSED',
      'RELEASE_CLEARED', 'EMBARGOED'),
    case s.state when 'CONSULTATION' then s.consultation_until when 'OPEN_FOR_SIGN_ON' then s.hard_deadline
      when 'EMBARGOED' then s.embargo end,
    case s.state when 'OPEN_FOR_SIGN_ON' then s.soft_deadline end, s.revision_open)::public.document_standing
$$;
create function plan_standing(p plan) returns document_standing
  language sql immutable as $$
  select row(p.state, p.state not in ('CLOSED', 'WITHDRAWN', 'ARCHIVED'), null::timestamptz, null::timestamptz, false)::public.document_standing
$$;
create function request_standing(r funding_request) returns document_standing
  language sql immutable as $$
  select row(r.state, r.state not in ('DECLINED', 'INELIGIBLE', 'WITHDRAWN', 'CLOSED', 'ANONYMISED'), r.due_at,
    null::timestamptz, false)::public.document_standing
$$;
revoke all on function statement_standing(statement), plan_standing(plan), request_standing(funding_request) from public;

alter table document_reader add column state text not null default '', add column open boolean not null default false,
  add column due_at timestamptz, add column wanted_at timestamptz, add column revision boolean not null default false;

create or replace function owner_reads() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  standing public.document_standing;
begin
  if tg_argv[0] = 'STATEMENT' then
    standing := public.statement_standing(new);
  elsif tg_argv[0] = 'PLAN' then
    standing := public.plan_standing(new);
  else
    standing := public.request_standing(new);
  end if;
  insert into public.document_reader (organisation_id, reader_organisation, kind, changed_at, document_id, state, open, due_at,
    wanted_at, revision)
  values (new.organisation_id, new.organisation_id, tg_argv[0], new.changed_at, new.id, standing.state, standing.open, standing.due_at,
    standing.wanted_at, standing.revision)
  on conflict do nothing;
  return null;
end
$$;

-- Of which kind a document is and where it stands its owner's own row says, whatever a grant may say.
create or replace function reader_gains() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.document_reader (organisation_id, reader_organisation, kind, changed_at, document_id, state, open, due_at,
    wanted_at, revision)
  select new.organisation_id, new.grantee_id, coalesce(r.kind, new.kind), new.granted_at, new.document_id, coalesce(r.state, ''),
    coalesce(r.open, false), r.due_at, r.wanted_at, coalesce(r.revision, false)
  from (select 1) one
  left join public.document_reader r on r.organisation_id = new.organisation_id and r.document_id = new.document_id
    and r.reader_organisation = new.organisation_id
  on conflict do nothing;
  return null;
end
$$;

-- One write for each reader, whatever has moved. When a document was changed last is each reader's own where only they see what was.
create function readers_follow() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  standing public.document_standing;
begin
  if tg_argv[0] = 'STATEMENT' then
    standing := public.statement_standing(new);
  elsif tg_argv[0] = 'PLAN' then
    standing := public.plan_standing(new);
  else
    standing := public.request_standing(new);
  end if;
  update public.document_reader r
  set changed_at = case when new.changed_at = old.changed_at then r.changed_at else new.changed_at end,
    state = standing.state, open = standing.open, due_at = standing.due_at, wanted_at = standing.wanted_at, revision = standing.revision
  where r.organisation_id = new.organisation_id and r.document_id = new.id;
  return null;
end
$$;
revoke all on function readers_follow() from public;

drop trigger readers_see_newest on statement;
drop trigger readers_see_newest on plan;
drop trigger readers_see_newest on funding_request;
drop function readers_see_newest();
create trigger readers_follow after update on statement for each row
  when ((new.changed_at, new.state, new.revision_open, new.consultation_until, new.soft_deadline, new.hard_deadline, new.embargo)
    is distinct from (old.changed_at, old.state, old.revision_open, old.consultation_until, old.soft_deadline, old.hard_deadline,
      old.embargo))
  execute function readers_follow('STATEMENT');
create trigger readers_follow after update on plan for each row
  when ((new.changed_at, new.state) is distinct from (old.changed_at, old.state)) execute function readers_follow('PLAN');
create trigger readers_follow after update on funding_request for each row
  when ((new.changed_at, new.state, new.due_at) is distinct from (old.changed_at, old.state, old.due_at))
  execute function readers_follow('FUNDING');

-- What stands already.
update document_reader r set (state, open, due_at, wanted_at, revision) = (
    select k.state, k.open, k.due_at, k.wanted_at, k.revision from statement_standing(s) k)
  from statement s where r.kind = 'STATEMENT' and s.organisation_id = r.organisation_id and s.id = r.document_id;
update document_reader r set (state, open, due_at) = (select k.state, k.open, k.due_at from plan_standing(p) k)
  from plan p where r.kind = 'PLAN' and p.organisation_id = r.organisation_id and p.id = r.document_id;
update document_reader r set (state, open, due_at) = (select k.state, k.open, k.due_at from request_standing(f) k)
  from funding_request f where r.kind = 'FUNDING' and f.organisation_id = r.organisation_id and f.id = r.document_id;

drop index document_reader_newest, document_reader_of_document;
create index document_reader_newest on document_reader (reader_organisation, kind, changed_at desc, document_id desc)
  include (organisation_id);
create index document_reader_newest_in_state on document_reader (reader_organisation, kind, state, changed_at desc, document_id desc)
  include (organisation_id) where kind <> 'STATEMENT';
create index document_reader_open on document_reader (reader_organisation, kind, state, due_at, changed_at, document_id)
  include (organisation_id, wanted_at, revision) where open;
create index document_reader_of_document on document_reader (document_id, reader_organisation) include (organisation_id, kind);

-- One part of what the caller's organisation reads of a kind, the newest first, cut before anything else is looked at.
create function newest(wanted text, before timestamptz, before_id uuid, most integer)
  returns table (organisation_id uuid, document_id uuid, changed_at timestamptz)
  language sql stable as $$
  select r.organisation_id, r.document_id, r.changed_at from public.document_reader r
  where r.reader_organisation = (select ctx.organisation()) and r.kind = wanted and (r.changed_at, r.document_id) < (before, before_id)
  order by r.changed_at desc, r.document_id desc limit most
$$;
revoke all on function newest(text, timestamptz, uuid, integer) from public;
grant execute on function newest(text, timestamptz, uuid, integer) to portal_app;

-- Identity, state and moment come from the index, so that whoever asks for some of them looks at no other document.
create or replace view statement_list with (security_invoker = true) as
  select r.document_id as id, s.title, r.state, r.organisation_id, o.alias as owner_alias, o.name as owner_name,
         s.soft_deadline, s.hard_deadline, s.deadline_zone, r.changed_at, r.open, r.due_at
  from document_reader r
  join statement s on s.organisation_id = r.organisation_id and s.id = r.document_id
  join organisation o on o.id = r.organisation_id
  where r.kind = 'STATEMENT' and r.reader_organisation = (select ctx.organisation());
create or replace view steward_list with (security_invoker = true) as
  select r.document_id as id, s.title, r.state, r.organisation_id, o.alias as owner_alias, o.name as owner_name,
         s.soft_deadline, s.hard_deadline, s.deadline_zone, r.changed_at, r.open, r.due_at
  from document_reader r
  join statement s on s.organisation_id = r.organisation_id and s.id = r.document_id
  join organisation o on o.id = r.organisation_id
  where r.kind = 'STATEMENT' and r.reader_organisation = (select ctx.leads());
create or replace view plan_list with (security_invoker = true) as
  select r.document_id as id, p.title, r.state, r.organisation_id, o.alias as owner_alias, o.name as owner_name, p.starts_on, p.ends_on,
         r.changed_at, r.open, r.due_at
  from document_reader r
  join plan p on p.organisation_id = r.organisation_id and p.id = r.document_id
  join organisation o on o.id = r.organisation_id
  where r.kind = 'PLAN' and r.reader_organisation = (select ctx.organisation());
create or replace view plan_steward_list with (security_invoker = true) as
  select r.document_id as id, p.title, r.state, r.organisation_id, o.alias as owner_alias, o.name as owner_name, p.starts_on, p.ends_on,
         r.changed_at, r.open, r.due_at
  from document_reader r
  join plan p on p.organisation_id = r.organisation_id and p.id = r.document_id
  join organisation o on o.id = r.organisation_id
  where r.kind = 'PLAN' and r.reader_organisation = (select ctx.leads());

-- A statement in the log of decisions, on the public pages and in what the coalition signed is looked up by itself.
create index publication_of_statement on publication (statement_id, number);
create index publication_by_fingerprint on publication (fingerprint);
create index publication_signature_of_statement on publication_signature (statement_id) include (organisation_id, withdrawn_at);
create index notification_for_audience on notification (organisation_id, audience, created_at desc, id desc);
