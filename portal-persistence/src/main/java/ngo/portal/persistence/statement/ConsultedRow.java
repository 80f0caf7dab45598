package ngo.portal.persistence.statement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text in consultation to which the reader's organisation is invited.
 *
 * @param until absent where the consultation ends when its owner ends it
 */
public record ConsultedRow(UUID id, String title, String ownerName, @Nullable Instant until) {}
