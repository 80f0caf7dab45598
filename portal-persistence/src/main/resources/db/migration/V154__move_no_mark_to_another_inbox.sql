-- A mark stays with its person and organisation; only its moment moves.
revoke update on inbox_mark from portal_app;
grant update (seen_until) on inbox_mark to portal_app;
