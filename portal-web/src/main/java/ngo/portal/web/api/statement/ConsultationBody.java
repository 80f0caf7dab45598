package ngo.portal.web.api.statement;

import java.time.Instant;
import ngo.portal.ejb.document.Circle;
import org.jspecify.annotations.Nullable;

/**
 * With whom a text is talked about, and until when.
 *
 * @param with a list of aliases, or "ALL"
 */
public record ConsultationBody(@Nullable Circle with, @Nullable Instant until) {}
