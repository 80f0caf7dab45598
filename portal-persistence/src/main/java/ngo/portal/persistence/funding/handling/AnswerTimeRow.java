package ngo.portal.persistence.funding.handling;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How fast a funder answers emergencies, as leads see it.
 *
 * @param medianHours absent while there are fewer than five answers
 * @param missed whether a time promised was missed lately
 */
public record AnswerTimeRow(UUID funder, String funderName, @Nullable BigDecimal medianHours, boolean missed) {}
