-- Anybody may ask whether a text is ours.
create index public_plan_by_text_fingerprint on public_plan (text_fingerprint);
