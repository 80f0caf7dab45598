-- These functions listed the kinds of documents; the triggers of each kind now call enters_index and index_follows.
drop function if exists owner_reads();
drop function if exists readers_follow();
