-- Voices at a gate and what was said when somebody asked for clearance belong to a document of any kind. A kind with gates of
-- its own adds their names to the constraint.
alter table approval rename column statement_id to document_id;
alter index approval_of_statement rename to approval_of_document;

alter table clearance rename column statement_id to document_id;
