-- Removes the kind of letter.sql, so that the database is as it was. An installation keeps a kind that it once had.
drop trigger owner_reads on open_letter;
call ctx.connect_kinds();
drop view deliverable_open_letter, searched_open_letter, published_open_letter, leaving_open_letter;
drop trigger open_letter_gate_is_open on approval;
drop function open_letter_due_at(open_letter), index_entry(open_letter), open_letter_gate_is_open(),
  ctx.sees_open_letter_section(uuid, uuid, uuid), ctx.open_letter_questions(uuid, text, text[], date, date);
drop table public_open_letter, open_letter;
drop function open_letter_is_searched(), open_letter_is_published();
alter table document_due drop constraint document_due_what, add constraint document_due_what
  check (what in ('STATEMENT', 'PLAN', 'REQUEST', 'REVEAL', 'GRANT', 'GRANT_END', 'GLASS', 'PETITION', 'DELIVERY'));
