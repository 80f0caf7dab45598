set local check_function_bodies = off;

-- The same rule as Quorum: enough organisations have approved in this round, and not only the one that drafts the text. The portal may
-- require more of them, never fewer than two where something is decided for the coalition.
create or replace function gate_is_passed(owner uuid, document uuid, gate text, round integer, needed integer) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(distinct a.organisation_id) >= needed and coalesce(bool_or(a.organisation_id <> owner), false)
  from public.approval a
  where a.owner_id = owner and a.document_id = document and a.gate = gate_is_passed.gate and a.round = gate_is_passed.round
    and a.verdict = 'APPROVE'
$$;
revoke all on function gate_is_passed(uuid, uuid, text, integer, integer) from public;

-- The caller's own organisation has returned it in this round.
create or replace function is_given_back(owner uuid, document uuid, gate text, round integer) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from public.approval a
    where a.organisation_id = ctx.organisation() and a.owner_id = owner and a.document_id = document
      and a.gate = is_given_back.gate and a.round = is_given_back.round and a.verdict = 'RETURN')
$$;
revoke all on function is_given_back(uuid, uuid, text, integer) from public;

-- A vote counts once for each person, even one who acts as a deputy. A kind with gates has a trigger of its own, <table>_gate_is_open: a
-- vote counts at the gate that is open, in its round.
create or replace function vote_is_cast_once() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  voters text[] := array_remove(array[new.given_by_subject, new.given_for_subject], '');
begin
  if exists (select 1 from public.approval a where a.owner_id = new.owner_id and a.document_id = new.document_id and a.gate = new.gate
      and a.round = new.round and a.organisation_id <> new.organisation_id
      and (a.given_by_subject = any (voters) or a.given_for_subject = any (voters))) then
    raise exception 'This person has spoken.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function vote_is_cast_once() from public;
create or replace trigger vote_is_cast_once before insert on approval for each row
  when (current_user = 'portal_app') execute function vote_is_cast_once();

-- Changes that two acts make at the same moment are evaluated one after the other; otherwise each would see the state before the other.
create or replace function hold_due(document uuid, what text) returns void
  language sql volatile set search_path = pg_catalog, pg_temp as $$
  select pg_advisory_xact_lock(hashtextextended('due ' || what || ' ' || document, 0))
$$;
revoke all on function hold_due(uuid, text) from public;

create or replace function note_due(organisation uuid, document uuid, what text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  due timestamptz;
begin
  perform public.hold_due(document, note_due.what);
  due := public.due_of(organisation, document, note_due.what);
  if due is null then
    delete from public.document_due d
    where d.organisation_id = organisation and d.document_id = document and d.what = note_due.what;
  elsif not exists (select 1 from public.document_due d where d.organisation_id = organisation and d.document_id = document
      and d.what = note_due.what and d.due_at = due and d.attempts = 0) then
    insert into public.document_due as d (organisation_id, document_id, what, due_at)
    values (organisation, document, note_due.what, due)
    on conflict on constraint document_due_pk do update set due_at = excluded.due_at, attempts = 0;
  end if;
end
$$;
revoke all on function note_due(uuid, uuid, text) from public;

-- The scheduler takes due work one item at a time. An item returns with growing delays until it is completed; an item that always fails
-- does not hold up others.
create or replace function ctx.take_due(what text, most integer) returns table (organisation_id uuid, document_id uuid)
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  -- Evaluated once, and not again for each row that it is joined with.
  with taken as materialized (
    select x.organisation_id, x.document_id from public.document_due x
    where ctx.has('scheduler') and x.what = take_due.what and x.due_at <= now() order by x.due_at limit most for update skip locked)
  update public.document_due d
  set attempts = d.attempts + 1, due_at = now() + least(interval '15 seconds' * power(2, least(d.attempts, 10)), interval '1 hour')
  from taken
  where d.organisation_id = taken.organisation_id and d.document_id = taken.document_id and d.what = take_due.what
  returning d.organisation_id, d.document_id
$$;
revoke all on function ctx.take_due(text, integer) from public;
grant execute on function ctx.take_due(text, integer) to portal_app;

-- Called when due work has run: records when the next is due. Work that is still due could not be done and remains for later.
create or replace function ctx.settle_due(document uuid, what text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  due timestamptz;
begin
  if not ctx.has('scheduler') then
    raise exception 'Only the scheduler settles due work.' using errcode = '42501';
  end if;
  perform public.hold_due(document, settle_due.what);
  due := public.due_of(ctx.organisation(), document, settle_due.what);
  if due is null or due > now() then
    perform public.note_due(ctx.organisation(), document, settle_due.what);
  end if;
end
$$;
revoke all on function ctx.settle_due(uuid, text) from public;
grant execute on function ctx.settle_due(uuid, text) to portal_app;

-- Every act that moves such a moment records it: by the columns of the row that name the organisation and the document.
create or replace function moves_due() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  moved jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
begin
  perform public.note_due((moved ->> tg_argv[1])::uuid, (moved ->> tg_argv[2])::uuid, tg_argv[0]);
  return null;
end
$$;
revoke all on function moves_due() from public;

call ctx.forget_policies('document_due');
call ctx.allow_portal_owner('document_due', 'kept_by_triggers', 'all');

call ctx.forget_policies('document_version');
create policy read_shared on document_version for select to portal_app
  using (ctx.sees_section(document_id, organisation_id, section_id));
-- Leads edit statements that were handed to them; a plan is edited by its owner only. Nobody writes where they see nothing.
create policy add_own_or_steward on document_version for insert to portal_app
  with check (ctx.sees_section(document_id, organisation_id, section_id) and exists (
    select 1 from document_reader r
    where r.document_id = document_version.document_id and r.organisation_id = document_version.organisation_id
      and (r.organisation_id = (select ctx.organisation())
           or (r.kind = 'STATEMENT' and (select ctx.has('lead')) and r.reader_organisation = (select ctx.leads())))));
create policy written_by_pen_or_leads on document_version as restrictive for insert to portal_app
  with check ((select ctx.has('lead'))
    or (organisation_id = (select ctx.organisation()) and ctx.may('MEMBER', document_id)
        and (author_organisation = organisation_id or (change_class = 'AMENDED' and exists (
               select 1 from amendment a where a.owner_id = document_version.organisation_id
                 and a.document_id = document_version.document_id and a.organisation_id = document_version.author_organisation)))));
call ctx.allow_portal_owner('document_version', 'listed_by_triggers', 'select');

call ctx.forget_policies('document_draft');
create policy read_my_own on document_draft for select to portal_app
  using (organisation_id = (select ctx.organisation()) and subject = (select ctx.subject()));
create policy add_my_own on document_draft for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and subject = (select ctx.subject())
         and exists (select 1 from document_reader r where r.document_id = document_draft.document_id
                     and r.organisation_id = document_draft.organisation_id));
create policy keep_my_own on document_draft for update to portal_app
  using (organisation_id = (select ctx.organisation()) and subject = (select ctx.subject()))
  with check (organisation_id = (select ctx.organisation()) and subject = (select ctx.subject())
         and exists (select 1 from document_reader r where r.document_id = document_draft.document_id
                     and r.organisation_id = document_draft.organisation_id));
create policy drop_my_own on document_draft for delete to portal_app
  using (organisation_id = (select ctx.organisation()) and subject = (select ctx.subject()));
create policy where_the_section_is on document_draft as restrictive to portal_app
  using (section_id = document_id or ctx.sees_section(document_id, organisation_id, section_id))
  with check (section_id = document_id or ctx.sees_section(document_id, organisation_id, section_id));
create policy typed_by_those_who_work on document_draft as restrictive for insert to portal_app with check (ctx.works_on(document_id));
create policy kept_by_those_who_work on document_draft as restrictive for update to portal_app using (ctx.works_on(document_id));
call ctx.allow_portal_owner('document_draft', 'find_old', 'select');
create policy forget_old on document_draft for delete to portal_owner
  using (current_user = 'portal_owner' and saved_at < now() - interval '90 days');

call ctx.forget_policies('comment');
-- A comment quotes the text: a person who cannot see a section cannot see its comments either, not even their own.
create policy read_shared on comment for select to portal_app
  using ((organisation_id = (select ctx.organisation())
          or visibility = 'ALL' or (visibility = 'LEADS' and (select ctx.has('lead'))))
         and ctx.sees_section(document_id, owner_id, section_id));
create policy add_own on comment for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and ctx.sees_section(document_id, owner_id, section_id));
-- Readers of a text cannot comment on it by that alone, nor can people with break-glass access. Members propose amendments, and the
-- organisation that holds the edit right answers.
create policy said_by_those_let_in on comment as restrictive for insert to portal_app
  with check (ctx.works_on(document_id) and (organisation_id = owner_id or exists (
    select 1 from access_grant g where g.organisation_id = comment.owner_id and g.document_id = comment.document_id
      and g.grantee_id = (select ctx.organisation()) and g.level <> 'READ')));
create policy said_under_their_own_name on comment as restrictive for insert to portal_app
  with check (author_subject in ('', (select ctx.subject())) and withdrawn_at is null);
-- Only authors change or withdraw their words, and a withdrawal is final.
create policy kept_by_its_author on comment for update to portal_app
  using (organisation_id = (select ctx.organisation()) and author_subject = (select ctx.subject()) and withdrawn_at is null
         and ctx.works_on(document_id) and ctx.sees_section(document_id, owner_id, section_id))
  with check (organisation_id = (select ctx.organisation()) and author_subject = (select ctx.subject()));

call ctx.forget_policies('comment_resolution');
create policy read_shared on comment_resolution for select to portal_app
  using (ctx.sees_section(document_id, owner_id, section_id));
create policy add_own on comment_resolution for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and ctx.sees_section(document_id, owner_id, section_id));
create policy settled_by_those_who_work on comment_resolution as restrictive for insert to portal_app
  with check (ctx.works_on(document_id));

call ctx.forget_policies('amendment');
create policy read_shared on amendment for select to portal_app
  using (ctx.sees_section(document_id, owner_id, section_id));
create policy add_own on amendment for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and ctx.sees_section(document_id, owner_id, section_id));
create policy proposed_by_members_let_in on amendment as restrictive for insert to portal_app
  with check (ctx.may('MEMBER', document_id) and (organisation_id = owner_id or exists (
    select 1 from access_grant g where g.organisation_id = amendment.owner_id and g.document_id = amendment.document_id
      and g.grantee_id = (select ctx.organisation()) and g.level <> 'READ')));
-- Members of the organisation that proposed a wording can change and withdraw it until it is answered.
create policy kept_until_answered on amendment for update to portal_app
  using (organisation_id = (select ctx.organisation()) and withdrawn_at is null and ctx.may('MEMBER', document_id)
         and ctx.sees_section(document_id, owner_id, section_id)
         and not exists (select 1 from amendment_verdict v
                         where v.organisation_id = amendment.owner_id and v.amendment_id = amendment.id))
  with check (organisation_id = (select ctx.organisation()));
call ctx.allow_portal_owner('amendment', 'looked_for_by_the_dashboard', 'select');

call ctx.forget_policies('amendment_verdict');
create policy read_shared on amendment_verdict for select to portal_app
  using (ctx.sees_section(document_id, organisation_id, section_id));
create policy add_own on amendment_verdict for insert to portal_app
  with check (organisation_id = (select ctx.organisation())
         and ctx.sees_section(document_id, organisation_id, section_id));
create policy answered_by_members on amendment_verdict as restrictive for insert to portal_app
  with check (ctx.may('MEMBER', document_id) and not exists (
    select 1 from amendment a where amendment_verdict.organisation_id = a.owner_id and a.document_id = amendment_verdict.document_id
      and a.id = amendment_verdict.amendment_id and a.withdrawn_at is not null));

call ctx.forget_policies('approval');
create policy read_shared on approval for select to portal_app
  using (exists (select 1 from document_reader r
                 where r.document_id = approval.document_id and r.organisation_id = approval.owner_id));
create policy add_own_as_lead on approval for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and (select ctx.has('lead'))
         and given_by_subject = (select ctx.subject())
         and exists (select 1 from document_reader r
                     where r.document_id = approval.document_id and r.organisation_id = approval.owner_id
                       and r.reader_organisation = (select ctx.leads())));
-- The votes at a gate, for the functions that count them.
call ctx.allow_portal_owner('approval', 'counted_at_gates', 'select');

call ctx.forget_policies('clearance');
call ctx.restrict_limited_people('clearance', 'document_id');
call ctx.allow_organisation('clearance', 'read_own', 'select');
create policy add_own on clearance for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and given_by_subject = (select ctx.subject())
         and exists (select 1 from document_reader r
                     where r.document_id = clearance.document_id and r.organisation_id = clearance.owner_id));
create policy given_by_those_who_may on clearance as restrictive for insert to portal_app
  with check (ctx.may('SIGNATORY', document_id) or ctx.may('ADMINISTRATOR', document_id));
