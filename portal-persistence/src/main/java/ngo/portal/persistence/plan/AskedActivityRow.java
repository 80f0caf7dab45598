package ngo.portal.persistence.plan;

import java.util.UUID;

/**
 * An activity of a plan for which the reader's organisation was asked to take responsibility.
 *
 * @param id of the plan
 */
public record AskedActivityRow(UUID id, String title, String ownerName, UUID activity) {}
