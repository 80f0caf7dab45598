package ngo.portal.persistence.transparency;

import java.time.Instant;

/**
 * A signed head.
 *
 * @param note as it was signed
 */
public record PublishedHead(int log, long size, String note, Instant madeAt) {}
