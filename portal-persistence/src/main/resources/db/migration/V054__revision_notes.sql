-- What is printed below a public text is corrected together with it; absent where it stays as it is.
alter table revision add column notes_to_editors text, add column press_contact text;
