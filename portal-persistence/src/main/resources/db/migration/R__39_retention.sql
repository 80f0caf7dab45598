set local check_function_bodies = off;

-- Deletes data whose retention period is over, at most so many rows of each kind, and returns their numbers. For the scheduler alone, and
-- for one node at a time: the lock ends with the transaction. The retention periods are listed in docs/operations.md, and a second time
-- in the policies for portal_owner, so that a mistake here deletes no recent data.
create or replace function ctx.forget_old(most integer) returns table (what text, forgotten bigint)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not ctx.has('scheduler') or not pg_try_advisory_xact_lock(hashtextextended('forget_old', 0)) then
    return;
  end if;

  with old as (
    (select l.id from public.letter l where l.sent_at < now() - interval '30 days' order by l.sent_at limit most)
    union all
    (select l.id from public.letter l
     where l.sent_at is null and l.set_aside_at < now() - interval '90 days' order by l.set_aside_at limit most)),
  items as (delete from public.letter_item i using old where i.letter_id = old.id),
  gone as (delete from public.letter l using old where l.id = old.id returning l.id)
  select 'letters', count(*) from gone into what, forgotten;
  return next;

  with old as (
    select n.organisation_id, n.id from public.notification n
    where n.created_at < now() - interval '400 days' order by n.created_at limit most),
  seen as (delete from public.notification_read r using old where r.organisation_id = old.organisation_id and r.notification_id = old.id),
  items as (delete from public.letter_item i using old where i.organisation_id = old.organisation_id and i.notification_id = old.id),
  gone as (delete from public.notification n using old where n.organisation_id = old.organisation_id and n.id = old.id returning n.id)
  select 'notifications', count(*) from gone into what, forgotten;
  return next;

  with old as (
    select d.organisation_id, d.document_id, d.subject, d.section_id from public.document_draft d
    where d.saved_at < now() - interval '90 days' order by d.saved_at limit most),
  gone as (
    delete from public.document_draft d using old
    where d.organisation_id = old.organisation_id and d.document_id = old.document_id and d.subject = old.subject
      and d.section_id = old.section_id
    returning d.document_id)
  select 'drafts', count(*) from gone into what, forgotten;
  return next;

  with old as (
    select o.organisation_id, o.id from public.outbox_command o
    where o.done_at < now() - interval '90 days' order by o.done_at limit most),
  gone as (delete from public.outbox_command o using old where o.organisation_id = old.organisation_id and o.id = old.id returning o.id)
  select 'outbox', count(*) from gone into what, forgotten;
  return next;

  -- No session lasts longer than a week, whatever is set.
  with old as (
    select e.token from public.ended_session e where e.noted_at < now() - interval '8 days' order by e.noted_at limit most),
  gone as (delete from public.ended_session e using old where e.token = old.token returning e.token)
  select 'ended sessions', count(*) from gone into what, forgotten;
  return next;

  with old as (
    select m.organisation_id, m.id from public.petition_handover_division m
    where m.made_at < now() - interval '24 hours' order by m.made_at limit most),
  gone as (
    delete from public.petition_handover_division m using old where m.organisation_id = old.organisation_id and m.id = old.id returning m.id)
  select 'divisions of lists', count(*) from gone into what, forgotten;
  return next;
end
$$;
revoke all on function ctx.forget_old(integer) from public;
grant execute on function ctx.forget_old(integer) to portal_app;
