package ngo.portal.persistence.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Plain SQL for facts that are only ever added and for lists that become records. What changes over its life is an
 * entity instead.
 */
public final class Sql {

    private Sql() {}

    /** One line of an answer, read by position from 0. */
    public static final class Line {

        private final @Nullable Object[] values;

        private Line(@Nullable Object[] values) {
            this.values = values;
        }

        public UUID uuid(int i) {
            return values[i] instanceof UUID id ? id : UUID.fromString(text(i));
        }

        public String text(int i) {
            Object value = values[i];
            return value == null ? "" : value.toString();
        }

        public <E extends Enum<E>> E oneOf(Class<E> type, int i) {
            return Enum.valueOf(type, text(i));
        }

        public boolean holds(int i) {
            return values[i] != null;
        }

        public boolean flag(int i) {
            return Boolean.TRUE.equals(values[i]);
        }

        public byte[] bytes(int i) {
            if (values[i] instanceof byte[] bytes) {
                return bytes;
            }
            throw new IllegalStateException("column " + i + " holds no bytes");
        }

        /** Words that stand in one column with commas between them. */
        public List<String> words(int i) {
            return Arrays.stream(text(i).split(","))
                    .filter(word -> !word.isEmpty())
                    .toList();
        }

        public int number(int i) {
            return (int) big(i);
        }

        public long big(int i) {
            if (values[i] instanceof Number number) {
                return number.longValue();
            }
            throw new IllegalStateException("column " + i + " is no number");
        }

        public BigDecimal decimal(int i) {
            return new BigDecimal(text(i));
        }

        public LocalDate day(int i) {
            return LocalDate.parse(text(i));
        }

        public @Nullable LocalDate dayOrNull(int i) {
            return values[i] == null ? null : day(i);
        }

        public @Nullable UUID uuidOrNull(int i) {
            return values[i] == null ? null : uuid(i);
        }

        public Instant instant(int i) {
            Instant value = instantOrNull(i);
            if (value == null) {
                throw new IllegalStateException("column " + i + " is empty");
            }
            return value;
        }

        public @Nullable Instant instantOrNull(int i) {
            Object value = values[i];
            if (value == null) {
                return null;
            }
            return value instanceof Timestamp stamp ? stamp.toInstant() : ((OffsetDateTime) value).toInstant();
        }
    }

    /** Runs a change and returns how many rows it touched. */
    public static int run(EntityManager entities, String sql, @Nullable Object... parameters) {
        return bound(entities, sql, parameters).executeUpdate();
    }

    public static <T> List<T> list(
            EntityManager entities, String sql, Function<Line, T> make, @Nullable Object... parameters) {
        List<?> answer = bound(entities, sql, parameters).getResultList();
        return answer.stream().map(Sql::line).map(make).toList();
    }

    public static <T> Optional<T> one(
            EntityManager entities, String sql, Function<Line, T> make, @Nullable Object... parameters) {
        return list(entities, sql, make, parameters).stream().findFirst();
    }

    /** Lets nobody else take the lock of this name until the transaction ends; whoever comes meanwhile waits. */
    public static void lock(EntityManager entities, String name) {
        list(entities, "select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))", line -> line.number(0), name);
    }

    private static Line line(Object value) {
        return new Line(value instanceof Object[] values ? values : new Object[] {value});
    }

    private static Query bound(EntityManager entities, String sql, @Nullable Object... parameters) {
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
