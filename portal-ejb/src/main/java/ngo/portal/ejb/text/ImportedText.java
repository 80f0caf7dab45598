package ngo.portal.ejb.text;

import ngo.portal.persistence.text.DocumentText;

/** The content of an imported file; notes and contact are sanitised HTML, empty if there were none. */
public record ImportedText(DocumentText text, String notesToEditors, String pressContact) {}
