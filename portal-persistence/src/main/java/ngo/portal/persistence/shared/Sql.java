package ngo.portal.persistence.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Plain SQL changes, for facts that are only ever added; an entity is used for what changes over its life. Queries are a
 * {@link Select}.
 */
public final class Sql {

    private static final Select<Integer> LOCK =
            Select.of(Integer.class, "select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))");

    private static final Select<Boolean> WRITABLE =
            Select.of(Boolean.class, "select current_setting('transaction_read_only') = 'off'");

    private Sql() {}

    /** Runs a change and returns how many rows it touched. */
    public static int run(EntityManager entities, String sql, @Nullable Object... parameters) {
        return bound(entities, sql, parameters).executeUpdate();
    }

    /** Takes the advisory lock of this name until the transaction ends; others wait for it. */
    public static void lock(EntityManager entities, String name) {
        LOCK.any(entities, name);
    }

    /** Whether the database accepts changes: a standby does not, nor does a database that somebody has made read-only. */
    public static boolean takesWrites(EntityManager entities) {
        return WRITABLE.first(entities).orElseThrow();
    }

    static Query bound(EntityManager entities, String sql, @Nullable Object... parameters) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, bindable(parameters[i]));
        }
        return query;
    }

    private static @Nullable Object bindable(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof LocalDate day) {
            return day.toString();
        }
        return value instanceof Long number ? BigDecimal.valueOf(number) : value;
    }
}
