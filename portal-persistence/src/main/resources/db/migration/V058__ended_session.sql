-- Which sign-ins Keycloak has ended, so that every node knows of each, whichever of them was told. Sessions and people are kept as hashes
-- alone, and so is the word that told of it: each counts once.
create table ended_session (
  token text constraint ended_session_pk primary key,
  kind text not null constraint ended_session_kind check (kind in ('SESSION', 'PERSON')),
  named text not null,
  issued_at timestamptz not null,
  noted_at timestamptz not null default clock_timestamp()
);
create index ended_session_by_age on ended_session (noted_at);
call ctx.protect('ended_session');
grant select, insert on ended_session to portal_app;
