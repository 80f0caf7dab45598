-- Of a request that may be repeated no answer is kept any more, only what was done and to what: whoever repeats it reads that anew,
-- if they still may. After a day it is forgotten.
truncate idempotent_answer;
alter table idempotent_answer rename column body to place;
drop policy keep_my_own on idempotent_answer;
revoke update on idempotent_answer from portal_app;
create index idempotent_answer_by_age on idempotent_answer (answered_at);

create policy old on idempotent_answer for select to portal_owner using (current_user = 'portal_owner');
create policy forget_old on idempotent_answer for delete to portal_owner
  using (current_user = 'portal_owner' and answered_at < now() - interval '1 day');

create function ctx.forget_answers() returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from public.idempotent_answer where ctx.has('clock') and answered_at < now() - interval '1 day'
$$;
revoke all on function ctx.forget_answers() from public;
grant execute on function ctx.forget_answers() to portal_app;
