package ngo.portal.persistence.document;

import java.time.Instant;

/**
 * Whether a colleague cleared what was asked for, and why. Only the organisation itself reads it.
 *
 * @param textNumber number of the text that the colleague had before them
 */
public record ClearanceRow(int textNumber, boolean approved, String note, String givenBy, Instant givenAt) {}
