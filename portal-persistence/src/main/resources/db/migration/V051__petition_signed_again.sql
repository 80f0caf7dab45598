-- Whether somebody has signed again with the address of a row that waits. Then nobody can tell whether what was typed first is of whoever
-- has the mailbox.
alter table petition_pending add column signed_again boolean not null default false;
