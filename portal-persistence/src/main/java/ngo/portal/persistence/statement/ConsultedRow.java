package ngo.portal.persistence.statement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text about which the reader's organisation is asked.
 *
 * @param until absent where the consultation ends when its owner ends it
 */
public record ConsultedRow(UUID id, String title, String ownerName, @Nullable Instant until) {}
