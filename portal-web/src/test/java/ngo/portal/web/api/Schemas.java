package ngo.portal.web.api;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ngo.portal.ejb.document.Circle;
import org.jspecify.annotations.Nullable;

/** The schemas of everything that is sent and answered, read off the records themselves. */
final class Schemas {

    /** Classes whose nested records are whole documents, not parts of one. */
    private static final Pattern RESOURCE = Pattern.compile("(?:Resource|Commands)$");

    private Schemas() {}

    static Map<String, Map<String, Object>> all() {
        Map<String, Map<String, Object>> schemas = new TreeMap<>();
        new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("ngo.portal.web.api").stream()
                        .map(one -> one.reflect())
                        .filter(Class::isRecord)
                        .filter(type -> type.getEnclosingClass() != ApiShape.class)
                        .forEach(type -> schemas.put(name(type), properties(type)));
        return schemas;
    }

    /** The name of the record; a part of another one has the name of the whole before its own. */
    static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        boolean part = outer != null && !RESOURCE.matcher(outer.getSimpleName()).find();
        return (part ? outer.getSimpleName() : "") + type.getSimpleName();
    }

    private static Map<String, Object> properties(Class<?> type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.put(component.getName(), schema(component.getAnnotatedType()));
        }
        return properties;
    }

    private static Object schema(AnnotatedType annotated) {
        Object plain = annotated instanceof AnnotatedParameterizedType many
                ? schema(many.getAnnotatedActualTypeArguments())
                : schema((Class<?>) annotated.getType());
        return annotated.isAnnotationPresent(Nullable.class) ? orNull(plain) : plain;
    }

    /** A list has one type for its items, a map another one for its keys. */
    private static Map<String, Object> schema(AnnotatedType[] of) {
        return of.length == 1
                ? Map.of("type", "array", "items", schema(of[0]))
                : Map.of("type", "object", "additionalProperties", schema(of[1]));
    }

    private static Map<String, Object> schema(Class<?> type) {
        if (type == Instant.class) {
            return Map.of("type", "string", "format", "date-time");
        }
        if (type == LocalDate.class) {
            return Map.of("type", "string", "format", "date");
        }
        if (type == UUID.class) {
            return Map.of("type", "string", "format", "uuid");
        }
        if (type == boolean.class || type == Boolean.class) {
            return Map.of("type", "boolean");
        }
        if (type == int.class || type == long.class || type == Integer.class) {
            return Map.of("type", "integer");
        }
        if (type.isEnum()) {
            return Map.of("type", "string", "enum", constants(type));
        }
        return type.isRecord() || type == Circle.class
                ? Map.of("$ref", "#/components/schemas/" + name(type))
                : Map.of("type", "string");
    }

    private static Object orNull(Object plain) {
        Map<?, ?> schema = (Map<?, ?>) plain;
        if (!schema.containsKey("type")) {
            return Map.of("anyOf", List.of(schema, Map.of("type", "null")));
        }
        Map<Object, Object> either = new TreeMap<>(schema);
        either.put("type", List.of(String.valueOf(schema.get("type")), "null"));
        if (schema.get("enum") instanceof List<?> constants) {
            either.put(
                    "enum",
                    Stream.concat(constants.stream(), Stream.of((Object) null)).toList());
        }
        return either;
    }

    private static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
    }
}
