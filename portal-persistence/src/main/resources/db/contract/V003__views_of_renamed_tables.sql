-- Six tables were renamed; these views kept the old names for nodes of the previous release.
drop view if exists petition_fold;
drop view if exists petition_journal;
drop view if exists petition_tally;
drop view if exists answer_given;
drop view if exists inbox_mark;
drop view if exists log_opening;
