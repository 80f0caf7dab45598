package ngo.portal.persistence.statement;

import java.time.Instant;
import java.util.UUID;

/**
 * An organisation that was asked about a statement.
 *
 * @param askedAt when it was asked for the first time, or asked for more
 * @param heard it has said something that the reader may know of
 */
public record CircleRow(UUID organisation, String alias, String name, Instant askedAt, boolean heard) {}
