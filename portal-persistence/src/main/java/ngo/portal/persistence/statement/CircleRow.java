package ngo.portal.persistence.statement;

import java.time.Instant;
import java.util.UUID;

/**
 * An organisation that was invited to a statement.
 *
 * @param askedAt when it was invited for the first time, or invited to more
 * @param heard whether it has given an answer that the reader may know of
 */
public record CircleRow(UUID organisation, String alias, String name, Instant askedAt, boolean heard) {}
