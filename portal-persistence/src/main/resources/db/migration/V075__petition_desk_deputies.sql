-- Where two people are needed at a desk, a deputy and the person they act for are one: in whose place somebody previewed a batch, asked for a
-- second person, let it run or ended it, and in whose place somebody counted a sheet.
alter table petition_invalidation
  add column previewed_for_subject text not null default '',
  add column asked_for_subject text not null default '',
  add column run_for_subject text not null default '',
  add column ended_for_subject text not null default '';
grant update (asked_for_subject, run_for_subject, ended_for_subject) on petition_invalidation to portal_app;

alter table petition_sheet
  add column entered_for_subject text not null default '',
  add column counted_for_subject text not null default '';
grant update (entered_for_subject, counted_for_subject) on petition_sheet to portal_app;
