set local check_function_bodies = off;

create or replace function publication_is_logged() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.log_queue (act, owner_id, statement_id, version)
  values ('STATEMENT', new.organisation_id, new.statement_id, new.number);
  return null;
end
$$;
revoke all on function publication_is_logged() from public;
create or replace trigger publication_is_logged after insert on publication for each row execute function publication_is_logged();

create or replace function signature_is_logged() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.log_queue (act, owner_id, statement_id, signature_id, version)
  values (case tg_op when 'INSERT' then 'SIGN_ON' else 'SIGN_ON_WITHDRAWN' end, new.organisation_id, new.statement_id, new.signature_id,
    coalesce((select max(p.number) from public.publication p
      where p.organisation_id = new.organisation_id and p.statement_id = new.statement_id), 1));
  return null;
end
$$;
revoke all on function signature_is_logged() from public;
create or replace trigger signature_is_logged after insert on publication_signature for each row execute function signature_is_logged();
create or replace trigger withdrawal_is_logged after update on publication_signature for each row
  when (old.withdrawn_at is null and new.withdrawn_at is not null) execute function signature_is_logged();

-- A line of an entry: one line, whatever was typed, in one Unicode form.
create or replace function ctx.log_line(key text, value text) returns text
  language sql immutable set search_path = pg_catalog, pg_temp as $$
  select key || ' ' || coalesce(nullif(btrim(regexp_replace(left(normalize(value, NFC), 1000), '[[:cntrl:]\u2028\u2029]+', ' ', 'g')), ''), '-')
    || chr(10)
$$;
revoke all on function ctx.log_line(text, text) from public;

create or replace function ctx.log_moment(at timestamptz) returns text
  language sql immutable set search_path = pg_catalog, pg_temp as $$
  select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
$$;
revoke all on function ctx.log_moment(timestamptz) from public;

-- The number of organisations that have approved the publication: the votes of the last round at its gate.
create or replace function ctx.log_approvals(owner uuid, document uuid, kind text) returns bigint
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*) from public.approval a
  where a.owner_id = owner and a.document_id = document and a.verdict = 'APPROVE'
    and a.gate = case kind when 'PUBLISHED' then 'RELEASE' when 'CORRECTED' then 'CORRECTION' else 'RETRACTION' end
    and a.round = (select max(m.round) from public.approval m
      where m.owner_id = a.owner_id and m.document_id = a.document_id and m.gate = a.gate)
$$;
revoke all on function ctx.log_approvals(uuid, uuid, text) from public;

-- Pending log entries with their content, the oldest first; for the scheduler alone. The log contains only the number of silent
-- supporters, and for those shown by region only a hash that they can open. Retracted texts keep their fingerprint, which reveals
-- nothing.
create or replace function ctx.log_waiting(most integer)
  returns table (number bigint, act text, entry text, signer uuid, alias text, statement_id uuid, signature_id uuid, salt bytea, day date)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select q.number, q.act,
    case when q.act like 'PETITION%' then public.petition_log_entry(q) when q.act = 'STATEMENT' then
      'coalition-portal/statement/v1' || chr(10) || ctx.log_line('id', q.statement_id::text) || ctx.log_line('number', q.version::text)
        || ctx.log_line('kind', p.kind) || ctx.log_line('slug', p.slug) || ctx.log_line('language', p.language)
        || ctx.log_line('fingerprint', p.fingerprint) || ctx.log_line('published', ctx.log_moment(p.published_at))
        || ctx.log_line('approvals', ctx.log_approvals(q.owner_id, q.statement_id, p.kind)::text)
        || ctx.log_line('silent', p.silent_supporters::text)
    else
      'coalition-portal/' || case q.act when 'SIGN_ON' then 'sign-on' else 'sign-on-withdrawn' end || '/v1' || chr(10)
        || ctx.log_line('statement', q.statement_id::text) || ctx.log_line('number', q.version::text)
        || ctx.log_line('fingerprint', case s.display when 'NAMED' then coalesce(x.fingerprint, p.fingerprint) else p.fingerprint end)
        || case s.display when 'NAMED' then ctx.log_line('organisation', s.signer_alias) || ctx.log_line('name', s.printed_name)
             else ctx.log_line('region', s.region) || case q.act when 'SIGN_ON' then ctx.log_line('commitment',
               encode(sha256(q.salt || convert_to(coalesce(r.alias, ''), 'UTF8')), 'hex')) else '' end end
        || ctx.log_line('display', s.display) || ctx.log_line('late', case when s.late then 'yes' else 'no' end)
        || ctx.log_line('signed', ctx.log_moment(s.signed_at))
        || case q.act when 'SIGN_ON' then '' else ctx.log_line('withdrawn', ctx.log_moment(s.withdrawn_at))
             || ctx.log_line('entry', (select max(e.place)::text from public.log_entry e where e.signature_id = q.signature_id)) end
    end || ctx.log_line('recorded', case when q.later then 'later' else 'now' end),
    coalesce(o.id, r.id), coalesce(o.alias, ''), q.statement_id, q.signature_id, q.salt, q.day
  from public.log_queue q
  left join public.publication p on p.organisation_id = q.owner_id and p.statement_id = q.statement_id and p.number = q.version
  left join public.publication_signature s
    on s.organisation_id = q.owner_id and s.statement_id = q.statement_id and s.signature_id = q.signature_id
  left join public.organisation o on s.display = 'NAMED' and o.alias = s.signer_alias
  left join public.sign_on x on x.organisation_id = o.id and x.owner_id = q.owner_id and x.statement_id = q.statement_id
  left join lateral (
    select g.id, g.alias from public.sign_on y join public.organisation g on g.id = y.organisation_id
    where s.display = 'REGION' and y.owner_id = q.owner_id and y.statement_id = q.statement_id and y.display = 'REGION'
      and y.answered_at = s.signed_at
    limit 1) r on true
  where ctx.has('scheduler') and (q.act like 'PETITION%' or p.number is not null)
    -- A day names the position of the day before, and a withdrawal that of the entry it withdraws.
    and case q.act
      when 'PETITION_DAY' then not exists (select 1 from public.log_queue b where b.act = 'PETITION_DAY' and b.statement_id = q.statement_id
        and b.number < q.number)
      when 'SIGN_ON_WITHDRAWN' then not exists (select 1 from public.log_queue b where b.act = 'SIGN_ON' and b.signature_id = q.signature_id
        and b.number < q.number)
      else true end
  order by q.number limit most
$$;
revoke all on function ctx.log_waiting(integer) from public;
grant execute on function ctx.log_waiting(integer) to portal_app;

-- The head of every audit trail, including the office's, for the scheduler alone: it is logged as one hash over all.
create or replace function ctx.log_trails() returns table (organisation_id uuid, alias text, number bigint, hash text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select h.organisation_id, coalesce(o.alias, h.organisation_id::text), h.number, h.hash
  from public.audit_head h left join public.organisation o on o.id = h.organisation_id
  where ctx.has('scheduler')
$$;
revoke all on function ctx.log_trails() from public;
grant execute on function ctx.log_trails() to portal_app;

call ctx.forget_policies('log_queue');
call ctx.allow_role('log_queue', 'read_as_scheduler', 'select', 'scheduler');
call ctx.allow_role('log_queue', 'end_as_scheduler', 'delete', 'scheduler');
call ctx.allow_portal_owner('log_queue', 'kept_by_triggers', 'all');

call ctx.forget_policies('transparency_log');
call ctx.allow_role('transparency_log', 'read_as_scheduler', 'select', 'scheduler');
call ctx.allow_role('transparency_log', 'begin_as_scheduler', 'insert', 'scheduler');
call ctx.allow_public_since('transparency_log', 'began_at');
call ctx.allow_portal_owner('transparency_log', 'checked_by_the_launcher', 'select');

call ctx.forget_policies('log_entry');
call ctx.allow_role('log_entry', 'read_as_scheduler', 'select', 'scheduler');
call ctx.allow_role('log_entry', 'append_as_scheduler', 'insert', 'scheduler');
-- The data that a signed head covers.
create policy public_reads on log_entry for select to portal_public
  using (exists (select 1 from log_head h where h.log = log_entry.log and h.size > log_entry.place and h.note <> ''));
call ctx.allow_portal_owner('log_entry', 'checked_by_the_launcher', 'select');

call ctx.forget_policies('log_tile');
call ctx.allow_role('log_tile', 'read_as_scheduler', 'select', 'scheduler');
call ctx.allow_role('log_tile', 'append_as_scheduler', 'insert', 'scheduler');
create policy grow_as_scheduler on log_tile for update to portal_app using ((select ctx.has('scheduler')));
create policy public_reads on log_tile for select to portal_public
  using (exists (select 1 from log_head h where h.log = log_tile.log and h.note <> ''));
call ctx.allow_portal_owner('log_tile', 'checked_by_the_launcher', 'select');

call ctx.forget_policies('log_head');
call ctx.allow_role('log_head', 'read_as_scheduler', 'select', 'scheduler');
call ctx.allow_role('log_head', 'append_as_scheduler', 'insert', 'scheduler');
create policy sign_as_scheduler on log_head for update to portal_app
  using ((select ctx.has('scheduler')) and note = '') with check ((select ctx.has('scheduler')));
create policy public_reads on log_head for select to portal_public using (note <> '');
call ctx.allow_portal_owner('log_head', 'checked_by_the_launcher', 'select');

call ctx.forget_policies('log_commitment_opening');
call ctx.allow_organisation('log_commitment_opening', 'read_own', 'select');
call ctx.allow_role('log_commitment_opening', 'keep_as_scheduler', 'insert', 'scheduler');
