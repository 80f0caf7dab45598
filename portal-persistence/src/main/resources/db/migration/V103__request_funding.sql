-- A request for funding, as far as it is no secret: who asks whom under which code, and where it stands. Titles, sums and names
-- stand sealed elsewhere. The four objects of the vault are chosen when it is drafted.
create table funding_request (
  organisation_id uuid not null constraint funding_request_of references organisation,
  id uuid not null,
  case_code text not null,
  call_id uuid not null,
  funder_id uuid not null,
  track text not null,
  urgency text not null,
  state text not null,
  suspended_in text not null default '',
  created_by text not null,
  asked_sections text not null default '',
  content_id uuid not null,
  identity_id uuid not null,
  payment_id uuid not null,
  case_id uuid not null,
  submitted_at timestamptz,
  due_at timestamptz,
  alarm_at timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version bigint not null,
  constraint funding_request_pk primary key (organisation_id, id),
  constraint funding_request_code unique (organisation_id, case_code),
  constraint funding_request_under foreign key (funder_id, call_id) references funding_call (organisation_id, id),
  constraint funding_request_of_others check (funder_id <> organisation_id),
  constraint funding_request_track check (track in ('EMERGENCY', 'REGULAR', 'CORE')),
  constraint funding_request_urgency check (urgency in ('IMMEDIATE', 'URGENT', 'ORDINARY')),
  constraint funding_request_state check (state in ('DRAFT', 'SUBMITTED', 'SCREENING', 'MORE_INFO', 'INELIGIBLE', 'VERIFICATION',
    'REVIEW', 'DECISION', 'APPROVED', 'PARTLY_APPROVED', 'DECLINED', 'DEFERRED', 'WITHDRAWN', 'AGREED', 'PAID_IN_PART', 'PAID',
    'REPORTING', 'CLOSED', 'SUSPENDED', 'ANONYMISED'))
);
create index funding_request_by_id on funding_request (id);
create index funding_request_by_code on funding_request (case_code);
create index funding_request_newest on funding_request (funder_id, changed_at desc, id desc);
create index funding_request_due on funding_request (alarm_at) where alarm_at is not null;

-- Who has a part in one request at the funder: reviews it, or decides about it. Here because it says who sees the request.
create table funding_seat (
  organisation_id uuid not null constraint funding_seat_of references organisation,
  id uuid not null,
  applicant_id uuid not null,
  request_id uuid not null,
  subject text not null,
  name text not null,
  part text not null,
  state text not null,
  reason text not null default '',
  given_by text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version bigint not null,
  constraint funding_seat_pk primary key (organisation_id, id),
  constraint funding_seat_once unique (organisation_id, request_id, subject, part),
  constraint funding_seat_in foreign key (applicant_id, request_id) references funding_request (organisation_id, id) on delete cascade,
  constraint funding_seat_part check (part in ('REVIEWER', 'APPROVER')),
  constraint funding_seat_state check (state in ('INVITED', 'ACCEPTED', 'DECLINED', 'RECUSED', 'REMOVED'))
);
create index funding_seat_of_request on funding_seat (request_id);
create index funding_seat_of_person on funding_seat (subject, organisation_id);

-- The members of the applicant who write a request: they and nobody else in their organisation see whom it is for.
create table request_writer (
  organisation_id uuid not null,
  request_id uuid not null,
  subject text not null,
  name text not null,
  added_by text not null,
  added_at timestamptz not null,
  constraint request_writer_pk primary key (organisation_id, request_id, subject),
  constraint request_writer_of foreign key (organisation_id, request_id) references funding_request (organisation_id, id) on delete cascade
);
create index request_writer_of_request on request_writer (request_id);

-- Who has to agree before it is handed in, and to which state of it they have agreed.
create table request_sign_off (
  organisation_id uuid not null,
  request_id uuid not null,
  subject text not null,
  name text not null,
  asked_by text not null,
  asked_at timestamptz not null,
  content_number integer,
  signed_at timestamptz,
  constraint request_sign_off_pk primary key (organisation_id, request_id, subject),
  constraint request_sign_off_of foreign key (organisation_id, request_id) references funding_request (organisation_id, id) on delete cascade
);

-- What the person at risk has agreed to, how and until when. Who that is stands sealed.
create table request_consent (
  organisation_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  purpose text not null,
  given_how text not null,
  recorded_by text not null,
  given_at timestamptz not null,
  valid_until timestamptz,
  revoked_at timestamptz,
  constraint request_consent_pk primary key (organisation_id, id),
  constraint request_consent_of foreign key (organisation_id, request_id) references funding_request (organisation_id, id) on delete cascade,
  constraint request_consent_purpose check (purpose in ('SHARE_WITH_FUNDER', 'CONTACT', 'REFERRAL', 'STATISTICS')),
  constraint request_consent_how check (given_how in ('WRITTEN', 'SPOKEN', 'BY_A_REPRESENTATIVE', 'NOT_NEEDED'))
);
create index request_consent_of_request on request_consent (request_id);

-- What has happened, for good; the service clock is computed from it. The one who acts writes it.
create table request_event (
  organisation_id uuid not null,
  id uuid not null,
  applicant_id uuid not null,
  request_id uuid not null,
  kind text not null,
  side text not null,
  about uuid,
  at timestamptz not null,
  constraint request_event_pk primary key (organisation_id, id),
  constraint request_event_in foreign key (applicant_id, request_id) references funding_request (organisation_id, id) on delete cascade,
  constraint request_event_side check (side in ('APPLICANT', 'FUNDER')),
  constraint request_event_kind check (kind in ('SUBMITTED', 'TAKEN_UP', 'ASKED', 'ANSWERED', 'FOUND_ELIGIBLE', 'FOUND_INELIGIBLE',
    'VERIFIED', 'PUT_TO_DECISION', 'DECIDED', 'WITHDRAWN', 'WARNED', 'BREACHED', 'AGREED', 'PAID', 'REPORTED', 'CLOSED', 'SUSPENDED',
    'RESUMED'))
);
create index request_event_of_request on request_event (request_id, at);

-- A question of the funder, of which the words stand sealed; it opens some sections again until it is answered.
create table request_question (
  organisation_id uuid not null,
  id uuid not null,
  applicant_id uuid not null,
  request_id uuid not null,
  sections text not null,
  asked_by text not null,
  asked_name text not null,
  asked_at timestamptz not null,
  constraint request_question_pk primary key (organisation_id, id),
  constraint request_question_in foreign key (applicant_id, request_id) references funding_request (organisation_id, id) on delete cascade
);
create index request_question_of_request on request_question (request_id);

-- A second person looks at a request for an emergency before it is turned down. The reason is one of a list.
create table screening_verdict (
  organisation_id uuid not null,
  id uuid not null,
  applicant_id uuid not null,
  request_id uuid not null,
  reason text not null,
  proposed_by text not null,
  proposed_name text not null,
  proposed_at timestamptz not null,
  confirmed_by text,
  confirmed_name text not null default '',
  confirmed_at timestamptz,
  dropped_at timestamptz,
  constraint screening_verdict_pk primary key (organisation_id, id),
  constraint screening_verdict_in foreign key (applicant_id, request_id) references funding_request (organisation_id, id) on delete cascade,
  constraint screening_verdict_four_eyes check (proposed_by <> confirmed_by),
  constraint screening_verdict_reason check (reason in ('NOT_A_DEFENDER', 'NO_RISK_SHOWN', 'NEED_NOT_COVERED', 'EXCLUDED_PURPOSE',
    'FUNDED_ELSEWHERE', 'OUT_OF_SCOPE', 'NOT_REACHABLE'))
);
create index screening_verdict_of_request on screening_verdict (request_id);

alter table funding_request enable row level security;
alter table funding_request force row level security;
alter table funding_seat enable row level security;
alter table funding_seat force row level security;
alter table request_writer enable row level security;
alter table request_writer force row level security;
alter table request_sign_off enable row level security;
alter table request_sign_off force row level security;
alter table request_consent enable row level security;
alter table request_consent force row level security;
alter table request_event enable row level security;
alter table request_event force row level security;
alter table request_question enable row level security;
alter table request_question force row level security;
alter table screening_verdict enable row level security;
alter table screening_verdict force row level security;

grant select, insert, delete on funding_request to portal_app;
grant update (urgency, state, suspended_in, asked_sections, submitted_at, due_at, alarm_at, changed_at, version)
  on funding_request to portal_app;
grant select, insert on funding_seat to portal_app;
grant update (state, reason, changed_at, version) on funding_seat to portal_app;
grant select, insert, delete on request_writer, request_sign_off to portal_app;
grant update (content_number, signed_at) on request_sign_off to portal_app;
grant select, insert on request_consent, request_event, request_question, screening_verdict to portal_app;
grant update (revoked_at) on request_consent to portal_app;
grant update (confirmed_by, confirmed_name, confirmed_at, dropped_at) on screening_verdict to portal_app;

-- Seats are seen by whoever sits there and by grants officers of the funder, unless they belong to the applicant as well. This
-- policy asks nothing of the request, for the request asks it.
create policy read_seat on funding_seat for select to portal_app
  using (organisation_id = (select ctx.organisation()) and (select ctx.works())
         and (subject = (select ctx.subject()) or (select ctx.has('role:GRANTS_OFFICER')))
         and not exists (select 1 from member m
                         where m.subject = (select ctx.subject()) and m.organisation_id = funding_seat.applicant_id));

-- The caller, looked up once for a whole query: in which organisation, in which roles, where else they belong, and in which
-- requests they have a seat that was not given up.
create type ctx.person as (
  organisation uuid,
  subject text,
  works boolean,
  officer boolean,
  finance boolean,
  clock boolean,
  places uuid[],
  seats uuid[]
);
create function ctx.person() returns ctx.person
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select row(ctx.organisation(), ctx.subject(), ctx.works(), ctx.has('role:GRANTS_OFFICER'), ctx.has('role:FINANCE_OFFICER'),
    ctx.has('clock'),
    array(select m.organisation_id from public.member m where m.subject = ctx.subject()),
    array(select s.request_id from public.funding_seat s where s.organisation_id = ctx.organisation() and s.subject = ctx.subject()
      and s.state in ('INVITED', 'ACCEPTED')))::ctx.person
$$;

-- The one place that says who handles a request, and as what. Members of the applicant with any role in it; at the funder, once
-- it is handed in: grants officers, whoever has a seat, finance officers once both sides have agreed. Never somebody of the
-- funder who belongs to the applicant as well. The clock of either side. To everybody else there is no such request.
create function ctx.handles_as(r public.funding_request, who ctx.person) returns text
  language sql stable as $$
  select case
    when who.organisation is null then null
    when who.clock then
      case when r.organisation_id = who.organisation or (r.funder_id = who.organisation and r.state <> 'DRAFT') then 'CLOCK' end
    when not who.works then null
    when r.organisation_id = who.organisation then 'APPLICANT'
    when r.funder_id <> who.organisation or r.state = 'DRAFT' or r.organisation_id = any (who.places) then null
    when who.officer then 'OFFICER'
    when r.id = any (who.seats) then 'SEAT'
    when who.finance and r.state in ('AGREED', 'PAID_IN_PART', 'PAID', 'REPORTING', 'CLOSED', 'SUSPENDED') then 'FINANCE'
  end
$$;
create function ctx.handles(r public.funding_request, who ctx.person) returns boolean
  language sql stable as $$
  select ctx.handles_as(r, who) is not null
$$;
revoke all on function ctx.person(), ctx.handles_as(public.funding_request, ctx.person),
  ctx.handles(public.funding_request, ctx.person) from public;
grant execute on function ctx.person(), ctx.handles_as(public.funding_request, ctx.person),
  ctx.handles(public.funding_request, ctx.person) to portal_app;

create policy read_handled on funding_request for select to portal_app
  using (ctx.handles(funding_request, (select ctx.person())));
create policy draft_own on funding_request for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and (select ctx.has('role:MEMBER')) and state = 'DRAFT'
         and created_by = (select ctx.subject())
         and exists (select 1 from funding_call c where c.organisation_id = funding_request.funder_id
                     and c.id = funding_request.call_id and c.state = 'OPEN'));
create policy keep_handled on funding_request for update to portal_app
  using (ctx.handles(funding_request, (select ctx.person()))) with check (ctx.handles(funding_request, (select ctx.person())));
create policy drop_draft on funding_request for delete to portal_app
  using (organisation_id = (select ctx.organisation()) and state = 'DRAFT' and exists (
           select 1 from request_writer w where w.organisation_id = funding_request.organisation_id
             and w.request_id = funding_request.id and w.subject = (select ctx.subject())));

create policy read_own on request_writer for select to portal_app
  using (organisation_id = (select ctx.organisation()) and ((select ctx.works()) or (select ctx.has('clock'))));
-- Whoever begins a request writes it; after that writers let colleagues in.
create policy let_in on request_writer for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and added_by = (select ctx.subject())
         and exists (select 1 from funding_request r where r.organisation_id = request_writer.organisation_id
                     and r.id = request_writer.request_id and r.created_by = (select ctx.subject()) and r.state = 'DRAFT')
         and (subject = (select ctx.subject()) or exists (
              select 1 from member m where m.organisation_id = request_writer.organisation_id and m.subject = request_writer.subject)));
create function ctx.writes(request uuid) returns boolean
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from public.request_writer w where w.organisation_id = ctx.organisation() and w.request_id = request
    and w.subject = ctx.subject())
$$;
revoke all on function ctx.writes(uuid) from public;
grant execute on function ctx.writes(uuid) to portal_app;
create policy let_colleagues_in on request_writer for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and added_by = (select ctx.subject()) and ctx.writes(request_id)
         and exists (select 1 from member m where m.organisation_id = request_writer.organisation_id
                     and m.subject = request_writer.subject));
create policy let_out on request_writer for delete to portal_app
  using (organisation_id = (select ctx.organisation()) and ctx.writes(request_id));

create policy read_own on request_sign_off for select to portal_app
  using (organisation_id = (select ctx.organisation()) and (select ctx.works()));
create policy ask_as_writer on request_sign_off for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and asked_by = (select ctx.subject()) and signed_at is null
         and ctx.writes(request_id));
create policy sign_myself on request_sign_off for update to portal_app
  using (organisation_id = (select ctx.organisation()) and subject = (select ctx.subject()))
  with check (organisation_id = (select ctx.organisation()) and subject = (select ctx.subject()));
create policy drop_as_writer on request_sign_off for delete to portal_app
  using (organisation_id = (select ctx.organisation()) and ctx.writes(request_id));

create policy read_handled on request_consent for select to portal_app
  using (exists (select 1 from funding_request r where r.organisation_id = request_consent.organisation_id
                 and r.id = request_consent.request_id
                 and ctx.handles_as(r, (select ctx.person())) in ('APPLICANT', 'OFFICER', 'SEAT')));
create policy record_as_writer on request_consent for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and recorded_by = (select ctx.subject()) and ctx.writes(request_id));
create policy revoke_as_writer on request_consent for update to portal_app
  using (organisation_id = (select ctx.organisation()) and ctx.writes(request_id))
  with check (organisation_id = (select ctx.organisation()) and ctx.writes(request_id));

create policy read_handled on request_event for select to portal_app
  using (exists (select 1 from funding_request r where r.organisation_id = request_event.applicant_id
                 and r.id = request_event.request_id));
create policy add_own on request_event for insert to portal_app
  with check (organisation_id = (select ctx.organisation())
         and (side = 'APPLICANT') = (organisation_id = applicant_id)
         and exists (select 1 from funding_request r where r.organisation_id = request_event.applicant_id
                     and r.id = request_event.request_id));

create policy read_handled on request_question for select to portal_app
  using (exists (select 1 from funding_request r where r.organisation_id = request_question.applicant_id
                 and r.id = request_question.request_id
                 and ctx.handles_as(r, (select ctx.person())) in ('APPLICANT', 'OFFICER', 'SEAT')));
create policy ask_as_officer on request_question for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and asked_by = (select ctx.subject())
         and exists (select 1 from funding_request r where r.organisation_id = request_question.applicant_id
                     and r.id = request_question.request_id and ctx.handles_as(r, (select ctx.person())) = 'OFFICER'));

create policy read_as_officer on screening_verdict for select to portal_app
  using (exists (select 1 from funding_request r where r.organisation_id = screening_verdict.applicant_id
                 and r.id = screening_verdict.request_id and (ctx.handles_as(r, (select ctx.person())) = 'OFFICER'
                   or (ctx.handles_as(r, (select ctx.person())) = 'APPLICANT' and screening_verdict.confirmed_at is not null))));
create policy propose_as_officer on screening_verdict for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and proposed_by = (select ctx.subject())
         and exists (select 1 from funding_request r where r.organisation_id = screening_verdict.applicant_id
                     and r.id = screening_verdict.request_id and ctx.handles_as(r, (select ctx.person())) = 'OFFICER'));
create policy settle_as_officer on screening_verdict for update to portal_app
  using (organisation_id = (select ctx.organisation()) and confirmed_at is null and dropped_at is null
         and exists (select 1 from funding_request r where r.organisation_id = screening_verdict.applicant_id
                     and r.id = screening_verdict.request_id and ctx.handles_as(r, (select ctx.person())) = 'OFFICER'))
  with check (organisation_id = (select ctx.organisation())
         and (confirmed_by is null or confirmed_by = (select ctx.subject())));

-- Grants officers give seats, and only to people who do not belong to the applicant. Whoever sits there answers for themself.
create policy give_as_officer on funding_seat for insert to portal_app
  with check (organisation_id = (select ctx.organisation()) and given_by = (select ctx.subject())
         and not ctx.belongs(subject, applicant_id)
         and exists (select 1 from member m where m.organisation_id = funding_seat.organisation_id and m.subject = funding_seat.subject)
         and exists (select 1 from funding_request r where r.organisation_id = funding_seat.applicant_id
                     and r.id = funding_seat.request_id and r.funder_id = funding_seat.organisation_id
                     and ctx.handles_as(r, (select ctx.person())) = 'OFFICER'));
create policy answer_or_move on funding_seat for update to portal_app
  using (organisation_id = (select ctx.organisation()) and (select ctx.works())
         and (subject = (select ctx.subject()) or (select ctx.has('role:GRANTS_OFFICER')))
         and not exists (select 1 from member m
                         where m.subject = (select ctx.subject()) and m.organisation_id = funding_seat.applicant_id))
  with check (organisation_id = (select ctx.organisation()));

-- Each side moves a request where it may. The funder writes where it stands and what it asks, and nothing else.
create function each_side_moves_its_own() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.organisation_id = ctx.organisation() then
    if new.state <> old.state and not (
        (old.state = 'DRAFT' and new.state = 'SUBMITTED')
        or (old.state = 'MORE_INFO' and new.state = 'SCREENING')
        or (old.state in ('APPROVED', 'PARTLY_APPROVED') and new.state = 'AGREED')
        or new.state = 'WITHDRAWN'
        or (old.state in ('CLOSED', 'DECLINED', 'INELIGIBLE', 'WITHDRAWN') and new.state = 'ANONYMISED')) then
      raise exception 'This step is the funder''s.' using errcode = '42501';
    end if;
  elsif new.state in ('SUBMITTED', 'WITHDRAWN', 'ANONYMISED') and new.state <> old.state
      or (new.urgency, new.submitted_at) is distinct from (old.urgency, old.submitted_at) then
    raise exception 'This is the applicant''s.' using errcode = '42501';
  end if;
  return new;
end
$$;
revoke all on function each_side_moves_its_own() from public;
create trigger each_side_moves_its_own before update on funding_request for each row
  when (current_user = 'portal_app') execute function each_side_moves_its_own();

create trigger owner_reads after insert on funding_request for each row execute function owner_reads('FUNDING');
create trigger readers_see_newest after update of changed_at on funding_request for each row execute function readers_see_newest();
create function owner_forgets() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from public.document_reader r where r.organisation_id = old.organisation_id and r.document_id = old.id;
  return null;
end
$$;
revoke all on function owner_forgets() from public;
create trigger owner_forgets after delete on funding_request for each row execute function owner_forgets();

create view funding_list with (security_invoker = true) as
  select f.id, f.organisation_id, f.case_code, f.call_id, f.funder_id, f.track, f.urgency, f.state, f.content_id, f.due_at,
    f.submitted_at, r.changed_at, c.title as call_title, o.alias as funder_alias, o.name as funder_name
  from document_reader r
  join funding_request f on f.organisation_id = r.organisation_id and f.id = r.document_id
  join funding_call c on c.organisation_id = f.funder_id and c.id = f.call_id
  join organisation o on o.id = f.funder_id
  where r.kind = 'FUNDING' and r.reader_organisation = (select ctx.organisation()) and f.organisation_id = r.reader_organisation;
grant select on funding_list to portal_app;

create view funding_desk with (security_invoker = true) as
  select f.id, f.organisation_id, f.case_code, f.call_id, f.funder_id, f.track, f.urgency, f.state, f.content_id, f.due_at,
    f.submitted_at, f.changed_at, c.title as call_title, o.alias as applicant_alias, o.name as applicant_name
  from funding_request f
  join funding_call c on c.organisation_id = f.funder_id and c.id = f.call_id
  join organisation o on o.id = f.organisation_id
  where f.funder_id = (select ctx.organisation()) and f.state <> 'DRAFT';
grant select on funding_desk to portal_app;
