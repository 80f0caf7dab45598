package ngo.portal.persistence.funding;

import java.util.UUID;

/**
 * A criterion by which requests under a call are scored.
 *
 * @param weight how much it counts against the others
 * @param scale the best score
 */
public record CriterionRow(UUID id, int number, String name, int weight, int scale) {}
