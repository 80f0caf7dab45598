-- Whether a row is only a wish for a new code: it confirms nothing, and where nobody has signed with the address nobody is mailed.
alter table petition_pending add column known_only boolean not null default false;
