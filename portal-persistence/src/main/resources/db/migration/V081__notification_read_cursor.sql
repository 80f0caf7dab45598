alter table inbox_mark rename to notification_read_cursor;
create view inbox_mark with (security_invoker = true) as select * from notification_read_cursor;
call ctx.follow_rename('inbox_mark', 'notification_read_cursor');
grant select, insert on inbox_mark to portal_app;
grant update (seen_until) on inbox_mark to portal_app;
