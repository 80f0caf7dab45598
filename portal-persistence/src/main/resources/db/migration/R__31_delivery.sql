set local check_function_bodies = off;

-- The document is public now: only then can it be delivered, and only then is the addressee published. A kind that can be delivered has a
-- view deliverable_<table>.
create or replace function is_public_document(owner uuid, document uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from public.deliverable_document d where d.organisation_id = owner and d.document_id = document)
$$;
revoke all on function is_public_document(uuid, uuid) from public;

-- Days are in UTC; where it is already tomorrow, something may have been delivered on that date.
create or replace function delivery_is_as_it_says() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    perform pg_advisory_xact_lock(hashtextextended('delivery ' || new.document_id, 0));
    new.number := 1 + coalesce((select max(d.number) from public.delivery d
      where d.organisation_id = new.organisation_id and d.document_id = new.document_id), 0);
    if new.recorded_by_subject <> ctx.subject() or not ctx.is_now(new.recorded_at) or new.taken_back_at is not null or new.shown
       or not public.is_public_document(new.organisation_id, new.document_id)
       or not exists (select 1 from public.document_reader r
         where r.document_id = new.document_id and r.organisation_id = new.organisation_id and r.kind = new.kind) then
      raise exception 'This is not delivered.' using errcode = '42501';
    end if;
  elsif old.taken_back_at is not null or (new.version <> old.version + 1 and not ctx.has('scheduler')) then
    raise exception 'This was taken back.' using errcode = '42501';
  end if;
  if greatest(new.delivered_on, new.replied_on) > (now() at time zone 'UTC')::date + 1 then
    raise exception 'This day is still to come.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function delivery_is_as_it_says() from public;
create or replace trigger delivery_is_as_it_says before insert or update on delivery for each row
  when (current_user = 'portal_app') execute function delivery_is_as_it_says();

create or replace function delivery_commitment_is_as_it_says() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  d public.delivery;
begin
  select * into d from public.delivery x where x.organisation_id = new.organisation_id and x.id = new.delivery_id for update;
  if d.id is null or d.document_id <> new.document_id or d.taken_back_at is not null then
    raise exception 'There is no such delivery.' using errcode = '42501';
  end if;
  if tg_op = 'INSERT' then
    new.number := 1 + coalesce((select max(c.number) from public.delivery_commitment c
      where c.organisation_id = new.organisation_id and c.delivery_id = new.delivery_id), 0);
    if new.recorded_by_subject <> ctx.subject() or not ctx.is_now(new.recorded_at) or new.shown then
      raise exception 'The commitment does not match the caller or the time, or is already shown.' using errcode = '42501';
    end if;
  end if;
  return new;
end
$$;
revoke all on function delivery_commitment_is_as_it_says() from public;
create or replace trigger delivery_commitment_is_as_it_says before insert or update on delivery_commitment for each row
  when (current_user = 'portal_app') execute function delivery_commitment_is_as_it_says();

-- A delivery is published as it was when somebody chose to publish it; later changes become public only when it is published again.
create or replace function delivery_is_printed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from public.public_delivery p
  where p.organisation_id = new.organisation_id and p.document_id = new.document_id and p.number = new.number;
  if new.shown and new.taken_back_at is null then
    insert into public.public_delivery (organisation_id, document_id, number, addressee, event, place, delivered_on, channel, form,
      language, reply, replied_on, replied_by, reply_summary, reply_source, shown_at)
    select new.organisation_id, new.document_id, new.number, new.addressee, new.event, new.place, new.delivered_on, new.channel,
      new.form, new.language, case when new.reply_shown then new.reply else 'AWAITED' end,
      case when new.reply_shown then new.replied_on end, case when new.reply_shown then new.replied_by else '' end,
      case when new.reply_shown then new.reply_summary else '' end, case when new.reply_shown then new.reply_source else '' end,
      new.shown_at;
    insert into public.public_delivery_commitment (organisation_id, document_id, delivery, number, promised_by, text, due_on, state)
    select c.organisation_id, c.document_id, new.number, c.number, c.promised_by, c.text, c.due_on, c.state
    from public.delivery_commitment c
    where c.organisation_id = new.organisation_id and c.delivery_id = new.id and c.shown;
  end if;
  return null;
end
$$;
revoke all on function delivery_is_printed() from public;
create or replace trigger delivery_is_printed after update on delivery for each row
  when (new.shown_at is distinct from old.shown_at or new.taken_back_at is distinct from old.taken_back_at)
  execute function delivery_is_printed();

-- When a reminder is due: a reply was expected by yesterday, or a commitment is due.
create or replace function delivery_due_at(organisation uuid, document uuid) returns timestamptz
  language sql stable as $$
  select min(d.day)::timestamp at time zone 'UTC' from (
    select x.reply_by + 1 as day from public.delivery x
    where x.organisation_id = organisation and x.document_id = document and x.taken_back_at is null
      and x.reply in ('AWAITED', 'ACKNOWLEDGED') and x.reply_by is distinct from x.reminded_of
    union all
    select c.due_on from public.delivery_commitment c
    join public.delivery x on x.organisation_id = c.organisation_id and x.id = c.delivery_id and x.taken_back_at is null
    where c.organisation_id = organisation and c.document_id = document
      and c.state in ('OPEN', 'PARTLY_KEPT') and c.due_on is distinct from c.reminded_of) d
$$;
revoke all on function delivery_due_at(uuid, uuid) from public;
create or replace trigger moves_due after insert or update on delivery for each row
  execute function moves_due('DELIVERY', 'organisation_id', 'document_id');
create or replace trigger moves_due after insert or update on delivery_commitment for each row
  execute function moves_due('DELIVERY', 'organisation_id', 'document_id');

call ctx.forget_policies('delivery');
create policy read_with_the_document on delivery for select to portal_app
  using (ctx.reads_document(document_id, organisation_id));
create policy recorded_by_pen_or_leads on delivery for insert to portal_app
  with check (ctx.stewards_document(document_id, organisation_id));
create policy kept_by_pen_or_leads on delivery for update to portal_app
  using (ctx.stewards_document(document_id, organisation_id));
create policy reminded_of_by_scheduler on delivery for update to portal_app
  using (organisation_id = (select ctx.organisation()) and (select ctx.has('scheduler')));
call ctx.allow_portal_owner('delivery', 'asked_by_triggers', 'select');
create policy locked_by_triggers on delivery for update to portal_owner using (current_user = 'portal_owner');

call ctx.forget_policies('delivery_commitment');
create policy read_with_the_document on delivery_commitment for select to portal_app
  using (ctx.reads_document(document_id, organisation_id));
create policy recorded_by_pen_or_leads on delivery_commitment for insert to portal_app
  with check (ctx.stewards_document(document_id, organisation_id));
create policy kept_by_pen_or_leads on delivery_commitment for update to portal_app
  using (ctx.stewards_document(document_id, organisation_id));
create policy reminded_of_by_scheduler on delivery_commitment for update to portal_app
  using (organisation_id = (select ctx.organisation()) and (select ctx.has('scheduler')));
call ctx.allow_portal_owner('delivery_commitment', 'asked_by_triggers', 'select');

call ctx.forget_policies('public_delivery');
create policy public_reads on public_delivery for select to portal_public
  using (exists (
    select 1 from deliverable_document d
    where d.organisation_id = public_delivery.organisation_id and d.document_id = public_delivery.document_id));
call ctx.allow_portal_owner('public_delivery', 'kept_by_triggers', 'all');

call ctx.forget_policies('public_delivery_commitment');
create policy public_reads on public_delivery_commitment for select to portal_public
  using (exists (
    select 1 from public_delivery d
    where d.organisation_id = public_delivery_commitment.organisation_id and d.document_id = public_delivery_commitment.document_id
      and d.number = public_delivery_commitment.delivery));
call ctx.allow_portal_owner('public_delivery_commitment', 'kept_by_triggers', 'all');
