package ngo.portal.web.api.shared;

import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a record as a JSON object, each component under its own name. What is absent is written as null. */
public final class JsonWriting {

    private static final JsonProvider JSON = JsonProvider.provider();

    private final JsonGenerator json;

    private JsonWriting(JsonGenerator json) {
        this.json = json;
    }

    public static String write(Record object) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            new JsonWriting(json).value(object);
        }
        return out.toString();
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Record object -> object(object);
            case Collection<?> items -> {
                json.writeStartArray();
                items.forEach(this::value);
                json.writeEnd();
            }
            case Map<?, ?> entries -> {
                json.writeStartObject();
                entries.forEach((key, entry) -> {
                    json.writeKey(key.toString());
                    value(entry);
                });
                json.writeEnd();
            }
            case Boolean flag -> json.write(flag);
            case Number number -> json.write(number.longValue());
            default -> json.write(value.toString());
        }
    }

    private void object(Record object) {
        json.writeStartObject();
        for (RecordComponent component : object.getClass().getRecordComponents()) {
            json.writeKey(component.getName());
            value(read(object, component));
        }
        json.writeEnd();
    }

    private static @Nullable Object read(Record object, RecordComponent component) {
        try {
            return component.getAccessor().invoke(object);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("every component of a record can be read", e);
        }
    }
}
