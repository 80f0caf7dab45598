-- Which nodes there are: each says every few seconds that it goes on. A node that is started anew under its name, on its machine and port
-- is the same one.
create table node (
  id uuid constraint node_pk primary key,
  name text not null,
  release text not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  state text not null constraint node_state check (state in ('STARTING', 'READY', 'NOT_READY', 'DRAINING', 'STOPPED'))
);
call ctx.protect('node');

-- Which release has brought the schema to where it is, which is the oldest that may still run on it, and by which file of db/contract it
-- was contracted last, if any. One row, written by whoever migrates.
create table schema_release (
  one boolean constraint schema_release_pk primary key default true constraint schema_release_one check (one),
  installed text not null,
  oldest_running text not null,
  contracted text not null default '',
  changed_at timestamptz not null
);
call ctx.protect('schema_release');
