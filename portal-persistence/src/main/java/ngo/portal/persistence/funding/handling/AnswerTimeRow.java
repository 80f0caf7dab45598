package ngo.portal.persistence.funding.handling;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The response time of a funder to emergencies, as leads see it.
 *
 * @param medianHours absent while there are fewer than five answers
 * @param missed whether a promised time was missed lately
 */
public record AnswerTimeRow(UUID funder, String funderName, @Nullable BigDecimal medianHours, boolean missed) {}
