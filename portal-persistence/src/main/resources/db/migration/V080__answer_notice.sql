alter table answer_given rename to answer_notice;
create view answer_given with (security_invoker = true) as select * from answer_notice;
call ctx.follow_rename('answer_given', 'answer_notice');
grant select, delete on answer_given to portal_app;
