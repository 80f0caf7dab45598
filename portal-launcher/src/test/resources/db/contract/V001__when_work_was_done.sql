-- Only for tests of contraction: a column of today goes, as if no release needed it any more.
alter table work_lease drop column worked_at;
