-- Clearance is asked for anew when the meaning of a signed text has changed; what was signed before stays known.
alter table sign_on add column signed_number integer not null default 0;
