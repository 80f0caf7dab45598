package ngo.portal.ejb.statement;

import java.time.Instant;
import ngo.portal.ejb.document.Circle;
import org.jspecify.annotations.Nullable;

/**
 * What organisations are asked about a text.
 *
 * @param until absent where it ends when the holder of the pen ends it
 * @param zone zone in which that was set, an IANA name
 * @param note what they are asked; may be empty
 */
public record Consultation(Circle with, @Nullable Instant until, String zone, String note) {}
