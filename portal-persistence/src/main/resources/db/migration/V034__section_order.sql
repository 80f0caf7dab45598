-- Where a section stands among those of its heading, once somebody has put them in an order; the others follow by their age.
alter table plan_section add column place integer;
grant update (place) on plan_section to portal_app;
alter table public_section add column place integer;
