package ngo.portal.persistence.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Converts a value that the driver returns. Only this type knows how. */
@FunctionalInterface
interface ValueReader {

    /** Converts a value that is not null. */
    @Nullable
    Object read(Object value);

    Map<Class<?>, ValueReader> PLAIN = Map.ofEntries(
            Map.entry(String.class, Object::toString),
            Map.entry(UUID.class, value -> value instanceof UUID id ? id : UUID.fromString(value.toString())),
            Map.entry(int.class, value -> Math.toIntExact(((Number) value).longValue())),
            Map.entry(Integer.class, value -> Math.toIntExact(((Number) value).longValue())),
            Map.entry(long.class, value -> ((Number) value).longValue()),
            Map.entry(Long.class, value -> ((Number) value).longValue()),
            Map.entry(boolean.class, Boolean.class::cast),
            Map.entry(Boolean.class, Boolean.class::cast),
            Map.entry(BigDecimal.class, value -> new BigDecimal(value.toString())),
            Map.entry(Instant.class, ValueReader::instant),
            Map.entry(
                    LocalDate.class,
                    value ->
                            value instanceof java.sql.Date day ? day.toLocalDate() : LocalDate.parse(value.toString())),
            Map.entry(byte[].class, byte[].class::cast));

    Map<Class<?>, Object> NOTHING =
            Map.of(String.class, "", boolean.class, false, List.class, List.of(), Set.class, Set.of());

    /** The reader of a plain type, an enum by the names of its constants, and a list or a set of these. */
    static Optional<ValueReader> of(Type wanted) {
        if (wanted instanceof Class<?> plain) {
            return plain.isEnum() ? Optional.of(constants(plain)) : Optional.ofNullable(PLAIN.get(plain));
        }
        if (!(wanted instanceof ParameterizedType several)) {
            return Optional.empty();
        }
        Optional<ValueReader> one = of(several.getActualTypeArguments()[0]);
        if (several.getRawType() == List.class) {
            return one.map(reader -> value -> elements(value, reader));
        }
        return several.getRawType() == Set.class
                ? one.map(reader -> value -> Collections.unmodifiableSet(new LinkedHashSet<>(elements(value, reader))))
                : Optional.empty();
    }

    /** The reader that uses the converter of an entity's column. */
    static ValueReader of(Convert convert) {
        try {
            @SuppressWarnings("unchecked") // the named converter has to fit, as in an entity
            Constructor<AttributeConverter<Object, Object>> constructor =
                    (Constructor<AttributeConverter<Object, Object>>)
                            convert.converter().getDeclaredConstructor();
            constructor.setAccessible(true);
            AttributeConverter<Object, Object> converter = constructor.newInstance();
            return converter::convertToEntityAttribute;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The value in place of null where a component may not be null. */
    static @Nullable Object nothing(Class<?> wanted) {
        return NOTHING.get(wanted);
    }

    private static ValueReader constants(Class<?> type) {
        Map<String, Object> constants = Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
                .collect(Collectors.toUnmodifiableMap(constant -> ((Enum<?>) constant).name(), Function.identity()));
        return value -> {
            Object constant = constants.get(value.toString());
            if (constant == null) {
                throw new IllegalStateException(value + " is no " + type.getName());
            }
            return constant;
        };
    }

    private static Instant instant(Object value) {
        return value instanceof Timestamp stamp ? stamp.toInstant() : ((OffsetDateTime) value).toInstant();
    }

    /** The elements of an array, or of words with commas between them. */
    private static List<Object> elements(Object value, ValueReader reader) {
        if (value instanceof String words) {
            return Arrays.stream(words.split(","))
                    .filter(word -> !word.isEmpty())
                    .map(word -> Objects.requireNonNull(reader.read(word)))
                    .toList();
        }
        List<Object> read = new ArrayList<>();
        Object array = value instanceof java.sql.Array column ? array(column) : value;
        for (int i = 0; i < Array.getLength(array); i++) {
            read.add(Objects.requireNonNull(reader.read(Objects.requireNonNull(Array.get(array, i)))));
        }
        return List.copyOf(read);
    }

    private static Object array(java.sql.Array column) {
        try {
            return column.getArray();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
