package ngo.portal.persistence.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The filter of the audit trail. An absent or empty value does not filter.
 *
 * @param from the first instant that is wanted
 * @param until the first instant that is not wanted any more
 */
public record AuditFilter(
        @Nullable UUID organisation,
        String actor,
        String action,
        String objectKind,
        @Nullable UUID object,
        @Nullable Instant from,
        @Nullable Instant until) {

    public static AuditFilter everything() {
        return new AuditFilter(null, "", "", "", null, null, null);
    }

    public AuditFilter of(@Nullable UUID one) {
        return new AuditFilter(one, actor, action, objectKind, object, from, until);
    }
}
