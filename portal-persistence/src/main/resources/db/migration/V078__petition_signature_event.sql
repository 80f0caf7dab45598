alter table petition_journal rename to petition_signature_event;
create view petition_journal with (security_invoker = true) as select * from petition_signature_event;
call ctx.follow_rename('petition_journal', 'petition_signature_event');
