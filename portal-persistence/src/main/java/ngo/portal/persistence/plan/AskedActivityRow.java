package ngo.portal.persistence.plan;

import java.util.UUID;

/**
 * An activity of a plan that the reader's organisation is asked to do.
 *
 * @param id of the plan
 */
public record AskedActivityRow(UUID id, String title, String ownerName, UUID activity) {}
