package ngo.portal.persistence.lead;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which decisions are wanted. What is absent does not narrow. */
public record DecisionFilter(@Nullable DecisionKind kind, @Nullable UUID organisation) {

    public static DecisionFilter everything() {
        return new DecisionFilter(null, null);
    }
}
