-- Whoever looks after the portal is told of letters that were set aside, and asks every few seconds; letters that were sent are many.
create index letter_set_aside on letter (set_aside_at) where sent_at is null and set_aside_at is not null;
