-- A draft keeps all that stands on the page for writing. Drafts from before have only the text: for them these say nothing.
alter table statement_draft add column notes_to_editors text;
alter table statement_draft add column press_contact text;
