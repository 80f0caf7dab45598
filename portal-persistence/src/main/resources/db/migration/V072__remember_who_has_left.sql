-- Who has left the coalition, and when: printed beside what they signed, for everybody. Written as they leave.
create table former_member (
  organisation_id uuid not null constraint former_member_pk primary key constraint former_member_of references organisation,
  alias text not null,
  left_at timestamptz not null
);
alter table former_member enable row level security;
alter table former_member force row level security;
grant select (alias, left_at) on former_member to portal_public;
create policy public_reads on former_member for select to portal_public using (left_at <= now());
create policy kept_by_function on former_member to portal_owner
  using (current_user = 'portal_owner') with check (current_user = 'portal_owner');

create function remember_leaving() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.former_member (organisation_id, alias, left_at) values (new.id, new.alias, new.changed_at) on conflict do nothing;
  return new;
end
$$;
revoke all on function remember_leaving() from public;
create trigger remember_leaving after update on organisation for each row
  when (new.state = 'LEFT' and old.state = 'LEAVING') execute function remember_leaving();
