-- An amendment that is accepted says which paragraphs its words have replaced, and which paragraphs they became, by the keys of both:
-- so the other amendments to the same paragraph find it again.
alter table amendment_verdict add column replaced text not null default '',
  add column became text not null default '';

-- The keys of the neighbours of its paragraph tell where an amendment belongs when somebody has edited the text by hand.
alter table amendment add column around text not null default '';
