-- Whoever administers a new organisation first is invited as all others are, and what follows is asked for in the name of
-- the organisation. So the mirror promises nothing any more.
drop policy ask_as_mirror on errand;
