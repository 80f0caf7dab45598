alter table log_opening rename to log_commitment_opening;
create view log_opening with (security_invoker = true) as select * from log_commitment_opening;
call ctx.follow_rename('log_opening', 'log_commitment_opening');
grant select, insert on log_opening to portal_app;
