-- Somebody has looked at the risks of a plan on one day and says when that has to happen again. Nobody outside reads it.
create table risk_review (
  organisation_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  reviewed_on date not null,
  next_on date not null,
  note text not null,
  reviewed_by text not null,
  created_at timestamptz not null,
  constraint risk_review_pk primary key (organisation_id, id),
  constraint risk_review_of foreign key (organisation_id, plan_id) references plan (organisation_id, id),
  constraint risk_review_span check (reviewed_on <= next_on)
);
create index risk_review_newest on risk_review (plan_id, reviewed_on desc, created_at desc);

-- A colleague says whether the organisation may let a plan out: never the one who asks.
create table plan_review (
  organisation_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  asked_by text not null,
  asked_name text not null,
  asked_at timestamptz not null,
  cleared boolean,
  reason text not null default '',
  decided_by text,
  decided_name text not null default '',
  decided_at timestamptz,
  constraint plan_review_pk primary key (organisation_id, id),
  constraint plan_review_of foreign key (organisation_id, plan_id) references plan (organisation_id, id),
  constraint plan_review_four_eyes check (asked_by <> decided_by),
  constraint plan_review_whole check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (cleared is null))
);
create index plan_review_newest on plan_review (plan_id, asked_at desc);

alter table risk_review enable row level security;
alter table risk_review force row level security;
alter table plan_review enable row level security;
alter table plan_review force row level security;
grant select, insert on risk_review, plan_review to portal_app;
grant update (cleared, reason, decided_by, decided_name, decided_at) on plan_review to portal_app;

create policy read_inside on risk_review for select to portal_app using (organisation_id = (select ctx.organisation()));
create policy add_own on risk_review for insert to portal_app with check (organisation_id = (select ctx.organisation()));
create policy gate on risk_review for select to portal_owner using (current_user = 'portal_owner');
create policy read_inside on plan_review for select to portal_app using (organisation_id = (select ctx.organisation()));
create policy ask_oneself on plan_review for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and asked_by = (select ctx.subject()) and decided_by is null);
create policy decide_once on plan_review for update to portal_app
  using (organisation_id = (select ctx.organisation()) and decided_by is null)
  with check (organisation_id = (select ctx.organisation()) and decided_by = (select ctx.subject()));

-- The newest review counts, from its day to the day on which the next one is due.
create function require_risk_review(owner uuid, plan uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  today date := (now() at time zone 'UTC')::date;
  newest record;
begin
  select v.reviewed_on, v.next_on into newest from public.risk_review v
  where v.organisation_id = owner and v.plan_id = plan order by v.reviewed_on desc, v.created_at desc limit 1;
  if not found or newest.reviewed_on > today or newest.next_on < today then
    raise exception 'The risks of the plan are not reviewed.' using errcode = '23514', constraint = 'plan_risks_are_reviewed';
  end if;
end
$$;
revoke all on function require_risk_review(uuid, uuid) from public;

create function plan_goes_out_reviewed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select 1 from public.plan p where p.organisation_id = new.organisation_id and p.id = new.document_id
      and p.state in ('SHARED', 'PROPOSED', 'RETURNED', 'ADOPTED', 'ACTIVE', 'UNDER_REVIEW')) then
    raise exception 'The plan is not cleared for others.' using errcode = '23514', constraint = 'plan_is_cleared_for_others';
  end if;
  perform public.require_risk_review(new.organisation_id, new.document_id);
  return null;
end
$$;
create function section_goes_out_reviewed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  ladder text[] := array['ME', 'ORGANISATION', 'NAMED', 'COALITION', 'PUBLIC'];
begin
  if (tg_op = 'INSERT' or array_position(ladder, new.level) > array_position(ladder, old.level))
     and exists (select 1 from public.document_reader r where r.kind = 'PLAN' and r.organisation_id = new.organisation_id
       and r.document_id = new.plan_id and r.reader_organisation <> r.organisation_id) then
    perform public.require_risk_review(new.organisation_id, new.plan_id);
  end if;
  return null;
end
$$;
create function named_share_goes_out_reviewed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select 1 from public.document_reader r where r.kind = 'PLAN' and r.organisation_id = new.organisation_id
      and r.document_id = new.plan_id and r.reader_organisation = new.grantee_id) then
    perform public.require_risk_review(new.organisation_id, new.plan_id);
  end if;
  return null;
end
$$;
revoke all on function plan_goes_out_reviewed(), section_goes_out_reviewed(), named_share_goes_out_reviewed() from public;

create trigger plan_goes_out_reviewed after insert or update on access_grant for each row
  when (new.kind = 'PLAN') execute function plan_goes_out_reviewed();
create trigger section_goes_out_reviewed after insert or update of level on plan_section for each row
  when (new.level in ('NAMED', 'COALITION', 'PUBLIC')) execute function section_goes_out_reviewed();
create trigger named_share_goes_out_reviewed after insert on plan_section_share for each row
  execute function named_share_goes_out_reviewed();
