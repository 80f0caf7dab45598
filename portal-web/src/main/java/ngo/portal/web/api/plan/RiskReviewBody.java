package ngo.portal.web.api.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has looked at the risks today.
 *
 * @param nextOn when it has to happen again
 */
public record RiskReviewBody(@Nullable LocalDate nextOn, @Nullable String note) {}
