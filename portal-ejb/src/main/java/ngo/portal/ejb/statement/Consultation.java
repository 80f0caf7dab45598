package ngo.portal.ejb.statement;

import java.time.Instant;
import ngo.portal.ejb.document.Circle;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a consultation.
 *
 * @param until absent if it ends when the holder of the edit lock ends it
 * @param zone zone in which the end was set, an IANA name
 * @param note the question to the organisations; may be empty
 */
public record Consultation(Circle with, @Nullable Instant until, String zone, String note) {}
