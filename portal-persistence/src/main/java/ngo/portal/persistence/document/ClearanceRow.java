package ngo.portal.persistence.document;

import java.time.Instant;

/**
 * Whether a colleague has cleared a request, and why. Only the organisation itself reads it.
 *
 * @param textNumber number of the text that the colleague has read
 */
public record ClearanceRow(int textNumber, boolean approved, String note, String givenBy, Instant givenAt) {}
