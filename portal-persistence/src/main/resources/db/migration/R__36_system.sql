set local check_function_bodies = off;

-- Queues of the scheduler for operators: length and age of the oldest item, never whose it is. It is called every few seconds, so each
-- count uses the front of an index or a small table. Only the scheduler may call it, so that a result also proves that this node signs
-- with the key that the database knows.
create or replace function ctx.queues() returns table (queue text, depth bigint, oldest timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select w.queue, w.depth, w.oldest
  from (
    select 'letters' as queue, count(*) as depth, min(coalesce(l.closed_at, l.due_at)) as oldest from public.letter l
      where l.sent_at is null and l.set_aside_at is null and (l.closed_at is not null or l.due_at <= now())
    union all
    -- A letter that was set aside without a failure has no recipient any more: nobody has to act.
    select 'letters_set_aside', count(*), min(l.set_aside_at) from public.letter l
      where l.sent_at is null and l.set_aside_at is not null and l.failing_since is not null
    union all
    select 'petition_mails', count(*), min(p.mail_due_at) from public.petition_pending p where p.mail_due_at <= now()
    union all
    select 'keycloak', count(*), min(e.asked_at) from public.outbox_command e where e.done_at is null
    union all
    select 'vault', count(*), min(v.asked_at) from public.vault_command v
    union all
    select 'due', count(*), min(d.due_at) from public.document_due d where d.due_at <= now()
    union all
    select 'log', count(*), min(q.asked_at) from public.log_queue q) w
  where ctx.has('scheduler')
$$;
revoke all on function ctx.queues() from public;
grant execute on function ctx.queues() to portal_app;

-- The migration that brought the schema to its present version, for a node that is about to start: it needs no context.
create or replace function ctx.schema_version() returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select h.version from public.flyway_schema_history h
  where h.success and h.version is not null order by h.installed_rank desc limit 1
$$;
revoke all on function ctx.schema_version() from public;
grant execute on function ctx.schema_version() to portal_app;
