-- What one node at a time may do: who does it, until when unless they say so again, and the how manieth holder that is. Whoever was
-- held up and comes back finds another number here.
create table work_lease (
  name text constraint work_lease_pk primary key,
  holder uuid,
  fence bigint not null default 0,
  until timestamptz not null default '-infinity',
  worked_at timestamptz
);
call ctx.protect('work_lease');

-- How often a promise was taken in hand; only whoever did so last says how it ended. What was taken twice is looked after once more
-- later: a request of the first may still be on its way.
alter table outbox_command add column takes integer not null default 0, add column verify_at timestamptz;
grant update (takes, verify_at) on outbox_command to portal_app;
create index outbox_command_verify on outbox_command (verify_at) where verify_at is not null;
