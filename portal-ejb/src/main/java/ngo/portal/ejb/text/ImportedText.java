package ngo.portal.ejb.text;

import ngo.portal.persistence.text.DocumentText;

/** What was found in a file; the notes and the contact are clean HTML, empty if there were none. */
public record ImportedText(DocumentText text, String notesToEditors, String pressContact) {}
