package ngo.portal.persistence.statement;

import java.time.Instant;
import java.util.UUID;

/** A text about which the reader's organisation is asked. */
public record ConsultedRow(UUID id, String title, String ownerName, Instant until) {}
