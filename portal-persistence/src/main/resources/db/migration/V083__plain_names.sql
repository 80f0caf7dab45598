-- Gives a trigger and its function of the same name another one, where a database has them (docs/decisions/0092). A fresh database has no
-- trigger yet. Nodes of the previous release call neither by name.
create procedure ctx.rename_trigger(relation regclass, old_name text, new_name text)
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select 1 from pg_trigger t where t.tgrelid = relation and t.tgname = old_name) then
    execute format('alter trigger %I on %s rename to %I', old_name, relation, new_name);
    execute format('alter function public.%I() rename to %I', old_name, new_name);
  end if;
end
$$;
revoke all on procedure ctx.rename_trigger(regclass, text, text) from public;

-- Tables in the order in which nodes write them, so that this transaction and theirs do not wait for each other.
call ctx.rename_trigger('approval', 'voice_is_given_once', 'vote_is_cast_once');
call ctx.rename_trigger('approval_vote', 'conflicted_have_no_voice', 'conflicted_do_not_vote');
call ctx.rename_trigger('approval_vote', 'voices_are_of_those_who_declared', 'voters_have_declared');
call ctx.rename_trigger('audit_entry', 'reading_is_told', 'reading_is_recorded');

-- When the desk was notified that very many sign-ons are held; empty once it is few again. Takes the place of held_told_at, which only
-- functions use.
alter table petition_count_state add column held_notified_at timestamptz;
update petition_count_state set held_notified_at = held_told_at where held_told_at is not null;
