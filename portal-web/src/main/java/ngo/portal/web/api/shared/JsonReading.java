package ngo.portal.web.api.shared;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.ejb.document.Circle;
import ngo.portal.persistence.shared.InputParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON object into a record: only what the record names, so that an unknown field means nothing. Absent and null
 * are the same. All wrong fields are found at once.
 */
final class JsonReading {

    private final List<Problem.Detail> wrong = new ArrayList<>();

    private JsonReading() {}

    static <R extends Record> R read(Class<R> type, JsonObject object) {
        JsonReading reading = new JsonReading();
        R record = type.cast(reading.object(type, object, ""));
        if (!reading.wrong.isEmpty()) {
            throw new RefusedRequest(RefusedRequest.BAD_REQUEST, "invalid-input", reading.wrong);
        }
        return record;
    }

    private Object object(Class<?> type, JsonObject object, String path) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(one -> value(one.getGenericType(), object.get(one.getName()), path + one.getName()))
                .toArray();
        return made(type, components, values);
    }

    private static Object made(Class<?> type, RecordComponent[] components, Object[] values) {
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("every record can be made from its components", e);
        }
    }

    private @Nullable Object value(Type type, @Nullable JsonValue value, String path) {
        if (value == null || JsonValue.NULL.equals(value)) {
            return null;
        }
        if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
            return value instanceof JsonObject object
                    ? entries(map.getActualTypeArguments()[1], object, path)
                    : wrong(path, "object");
        }
        if (type instanceof ParameterizedType list) {
            return value instanceof JsonArray array
                    ? items(list.getActualTypeArguments()[0], array, path)
                    : wrong(path, "list");
        }
        Class<?> kind = (Class<?>) type;
        if (kind.isRecord() && kind != Circle.class) {
            return value instanceof JsonObject object ? object(kind, object, path + ".") : wrong(path, "object");
        }
        return single(kind, value, path);
    }

    private @Nullable List<Object> items(Type type, JsonArray array, String path) {
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            String place = path + "[" + i + "]";
            Object item =
                    JsonValue.NULL.equals(array.get(i)) ? wrong(place, "missing") : value(type, array.get(i), place);
            if (item != null) {
                items.add(item);
            }
        }
        return List.copyOf(items);
    }

    private Map<String, Object> entries(Type type, JsonObject object, String path) {
        Map<String, Object> entries = new LinkedHashMap<>();
        object.forEach((key, value) -> {
            String place = path + "." + key;
            Object entry = isStorable(key) ? value(type, value, place) : wrong(path, "character");
            if (entry != null) {
                entries.put(key, entry);
            }
        });
        return Collections.unmodifiableMap(entries);
    }

    private @Nullable Object single(Class<?> kind, JsonValue value, String path) {
        if (kind == Circle.class) {
            return circle(value, path);
        }
        if (kind == Integer.class) {
            return number(value, path);
        }
        if (kind == Boolean.class) {
            boolean isTrue = JsonValue.TRUE.equals(value);
            return isTrue || JsonValue.FALSE.equals(value) ? isTrue : wrong(path, "flag");
        }
        if (!(value instanceof JsonString text)) {
            return wrong(path, "text");
        }
        return word(kind, text.getString(), path);
    }

    private @Nullable Object word(Class<?> kind, String word, String path) {
        if (!isStorable(word)) {
            return wrong(path, "character");
        }
        if (kind == Instant.class) {
            return read(InputParser.instant(word), path, "instant");
        }
        if (kind == LocalDate.class) {
            return read(InputParser.day(word), path, "day");
        }
        if (kind == UUID.class) {
            return read(InputParser.id(word), path, "id");
        }
        if (kind.isEnum()) {
            return read(constant(kind, word), path, "choice");
        }
        return word;
    }

    private @Nullable Object circle(JsonValue value, String path) {
        if (value instanceof JsonString all && all.getString().equals("ALL")) {
            return Circle.everybody();
        }
        if (!(value instanceof JsonArray array)) {
            return wrong(path, "circle");
        }
        List<Object> aliases = items(String.class, array, path);
        return aliases == null
                ? null
                : Circle.of(aliases.stream().map(Object::toString).toList());
    }

    private @Nullable Object number(JsonValue value, String path) {
        return value instanceof JsonNumber number
                ? read(InputParser.whole(number.toString()), path, "number")
                : wrong(path, "number");
    }

    private @Nullable Object read(Optional<?> read, String path, String expected) {
        return read.isPresent() ? read.get() : wrong(path, expected);
    }

    private static Optional<?> constant(Class<?> kind, String name) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(one -> one.toString().equals(name))
                .findFirst();
    }

    /** The database takes no NUL, and half a character is none. */
    private static boolean isStorable(String word) {
        return word.codePoints()
                .noneMatch(
                        point -> point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
    }

    private @Nullable Object wrong(String field, String expected) {
        wrong.add(new Problem.Detail(field, expected));
        return null;
    }
}
