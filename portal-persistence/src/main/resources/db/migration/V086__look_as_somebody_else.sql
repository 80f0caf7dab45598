-- What another organisation would see of one document: the portal signs a context that acts for no organisation and names the
-- owner, the document and the reader. Where no policy asks for it, such a context is nobody and sees and writes nothing.
create function ctx.preview(part text) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select split_part(substr(flag, 9), '/', case part when 'owner' then 1 when 'document' then 2 when 'reader' then 3 end)::uuid
  from unnest(string_to_array((ctx.verified())[4], ',')) flag
  where flag like 'preview=%' and ctx.organisation() is null
$$;
revoke all on function ctx.preview(text) from public;
grant execute on function ctx.preview(text) to portal_app;
