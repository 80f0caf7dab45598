-- How often somebody has asked, in one place for all nodes. Not logged: after a crash it is empty, and the limits begin anew.
create unlogged table rate_bucket (
  kind text not null,
  key bytea not null,
  full_at timestamptz not null,
  constraint rate_bucket_pk primary key (kind, key)
);
comment on table rate_bucket is 'What somebody has used up of a limit; the key is a keyed hash, so that it names nobody';
comment on column rate_bucket.full_at is 'When all of it is there again; from then on the row says no more than its absence';
create index rate_bucket_full on rate_bucket (full_at);
call ctx.protect('rate_bucket');

-- The answer to a request that may be repeated: the same key gets the same answer, the act happens once. Of the answer only what was
-- done and to what is kept: whoever repeats it reads that anew, if they still may. After a day it is forgotten.
create table idempotent_answer (
  organisation_id uuid not null,
  subject text not null,
  key text not null,
  request text not null,
  status integer not null,
  place text not null,
  answered_at timestamptz not null,
  constraint idempotent_answer_pk primary key (organisation_id, subject, key)
);
create index idempotent_answer_by_age on idempotent_answer (answered_at);
call ctx.protect('idempotent_answer');
grant select, insert on idempotent_answer to portal_app;
