-- Segments.requireFitting, once more: whichever way words come into a table, by a page, a file, a program or a backup that is put back, no
-- segment of them says more than a whole document may, nor do all of them together.
create function ctx.segments_fit(segments text) returns boolean
  language sql immutable set search_path = pg_catalog, pg_temp as $$
  select coalesce(sum(char_length(one ->> 'words')) <= 200000 and max(char_length(one ->> 'madeOf')) <= 200000, true)
  from jsonb_array_elements(segments::jsonb) one
$$;
revoke all on function ctx.segments_fit(text) from public;
grant execute on function ctx.segments_fit(text) to portal_app;

alter table translation_draft add constraint translation_draft_segments check (ctx.segments_fit(segments)) not valid;
alter table translation_text add constraint translation_text_segments check (ctx.segments_fit(segments)) not valid;
call ctx.validate_where_kept();
