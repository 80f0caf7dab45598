-- Tokens that were issued before this instant open nothing of the organisation. Set when it is frozen and when it is thawed.
alter table organisation add column if not exists tokens_from timestamptz;
