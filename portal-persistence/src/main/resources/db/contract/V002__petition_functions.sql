-- The number 001 belongs to the file of drops that tests of contraction bring along.
-- Functions that have other parameters now: the courier says at which attempt, forgetting says how much. A database that was made
-- since never had them.
drop function if exists ctx.mark_petition_mail(uuid, uuid, text);
drop function if exists ctx.put_off_petition_mail(uuid, uuid, integer);
drop function if exists forget_petition_journal();
