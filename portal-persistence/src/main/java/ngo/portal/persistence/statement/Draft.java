package ngo.portal.persistence.statement;

import java.time.Instant;
import ngo.portal.persistence.text.DocumentText;

/**
 * What one person has typed and not yet saved for everybody.
 *
 * @param baseNumber number of the text it was begun from
 */
public record Draft(DocumentText text, String notesToEditors, String pressContact, int baseNumber, Instant savedAt) {}
