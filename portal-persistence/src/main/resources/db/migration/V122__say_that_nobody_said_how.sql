-- A program that names no way has vouched for the channel all the same, and the log does not make up a call.
alter table channel_check drop constraint channel_check_how,
  add constraint channel_check_how check (how in ('IN_PERSON', 'CALL', 'MESSENGER', 'TRUSTED_THIRD', 'UNSAID'));
