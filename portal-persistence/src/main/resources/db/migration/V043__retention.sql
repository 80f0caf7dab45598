-- What is not kept for ever is found by its age, a batch at a time.
create index letter_sent on letter (sent_at) where sent_at is not null;
create index notification_by_age on notification (created_at);
create index document_draft_by_age on document_draft (saved_at);
create index outbox_command_done on outbox_command (done_at) where done_at is not null;
