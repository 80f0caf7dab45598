alter table petition_tally rename to petition_signature_count;
create view petition_tally with (security_invoker = true) as select * from petition_signature_count;
call ctx.follow_rename('petition_tally', 'petition_signature_count');
