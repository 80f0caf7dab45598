-- Functions and a column that have other names now. A database that was made since has the column alone of these.
drop function if exists ctx.voices(uuid);
drop function if exists ctx.tells_applicant(funding_request, ctx.person, boolean);
drop function if exists ctx.due_reports(uuid);
drop function if exists reports_due(uuid);
alter table petition_count_state drop column held_told_at;
