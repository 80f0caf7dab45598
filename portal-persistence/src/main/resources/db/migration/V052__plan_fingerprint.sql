-- Anybody may ask whether a text is ours; a plan of which nothing is public has none.
create index public_plan_by_text_fingerprint on public_plan (text_fingerprint) where text_fingerprint <> '';
