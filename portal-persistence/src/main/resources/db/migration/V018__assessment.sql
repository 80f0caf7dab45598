-- What somebody with a seat at a request has said about how they stand to the applicant; that there is nothing, too. It is
-- written once and stays. What they tell about it in words is sealed.
create table conflict_declaration (
  organisation_id uuid not null,
  id uuid not null,
  applicant_id uuid not null,
  request_id uuid not null,
  seat_id uuid not null,
  subject text not null,
  relation text not null,
  declared_at timestamptz not null,
  constraint conflict_declaration_pk primary key (organisation_id, id),
  constraint conflict_declaration_at foreign key (organisation_id, seat_id) references funding_seat (organisation_id, id)
    on delete cascade,
  constraint conflict_declaration_of foreign key (applicant_id, request_id) references funding_request (organisation_id, id)
    on delete cascade,
  constraint conflict_declaration_relation check (relation in ('NONE', 'SAME_ORGANISATION', 'WORKED_THERE', 'BOARD', 'FAMILY',
    'FRIENDSHIP', 'MONEY', 'HELPED_TO_WRITE', 'DISPUTE', 'OTHER'))
);
create index conflict_declaration_of_request on conflict_declaration (request_id, subject);
call ctx.protect('conflict_declaration');
grant select, insert on conflict_declaration to portal_app;

-- A review of one reviewer. Its scores, its advice and its words are sealed; here stands only that it is there.
create table review (
  organisation_id uuid not null,
  id uuid not null,
  applicant_id uuid not null,
  request_id uuid not null,
  seat_id uuid not null,
  reviewer text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  submitted_at timestamptz,
  version bigint not null default 0,
  constraint review_pk primary key (organisation_id, id),
  constraint review_once_per_seat unique (organisation_id, seat_id),
  constraint review_at foreign key (organisation_id, seat_id) references funding_seat (organisation_id, id) on delete cascade,
  constraint review_of foreign key (applicant_id, request_id) references funding_request (organisation_id, id) on delete cascade
);
create index review_of_request on review (request_id);
create index review_by_id on review (id);
call ctx.protect('review');
grant select, insert on review to portal_app;
grant update (changed_at, submitted_at, version) on review to portal_app;

-- What one named approver wants, in one round. It is written once; sum and reasons are sealed.
create table approval_vote (
  organisation_id uuid not null,
  id uuid not null,
  applicant_id uuid not null,
  request_id uuid not null,
  seat_id uuid not null,
  round integer not null,
  outcome text not null,
  subject text not null,
  name text not null,
  given_at timestamptz not null,
  constraint approval_vote_pk primary key (organisation_id, id),
  constraint approval_vote_once unique (organisation_id, request_id, round, subject),
  constraint approval_vote_at foreign key (organisation_id, seat_id) references funding_seat (organisation_id, id) on delete cascade,
  constraint approval_vote_of foreign key (applicant_id, request_id) references funding_request (organisation_id, id) on delete cascade,
  constraint approval_vote_outcome check (outcome in ('APPROVED', 'PARTLY_APPROVED', 'DECLINED', 'DEFERRED'))
);
create index approval_vote_of_request on approval_vote (request_id);
call ctx.protect('approval_vote');
grant select, insert on approval_vote to portal_app;

-- What was decided. There is no name in it, for the applicant reads it.
create table determination (
  organisation_id uuid not null,
  id uuid not null,
  applicant_id uuid not null,
  request_id uuid not null,
  round integer not null,
  outcome text not null,
  decided_at timestamptz not null,
  constraint determination_pk primary key (organisation_id, id),
  constraint determination_once unique (organisation_id, request_id, round),
  constraint determination_of foreign key (applicant_id, request_id) references funding_request (organisation_id, id) on delete cascade,
  constraint determination_outcome check (outcome in ('APPROVED', 'PARTLY_APPROVED', 'DECLINED', 'DEFERRED'))
);
create index determination_of_request on determination (request_id);
call ctx.protect('determination');
grant select, insert on determination to portal_app;
