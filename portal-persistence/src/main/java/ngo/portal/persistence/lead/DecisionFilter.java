package ngo.portal.persistence.lead;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The filter of the decision log. An absent value does not filter. */
public record DecisionFilter(@Nullable DecisionKind kind, @Nullable UUID organisation) {

    public static DecisionFilter everything() {
        return new DecisionFilter(null, null);
    }
}
