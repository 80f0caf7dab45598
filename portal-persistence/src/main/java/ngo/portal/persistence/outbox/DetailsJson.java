package ngo.portal.persistence.outbox;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import java.io.StringReader;
import java.util.Map;
import java.util.stream.Collectors;

/** Converts the details of a command to one column. */
final class DetailsJson implements AttributeConverter<Map<String, String>, String> {

    static String write(Map<String, String> details) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        details.forEach(object::add);
        return object.build().toString();
    }

    @Override
    public String convertToDatabaseColumn(Map<String, String> details) {
        return write(details);
    }

    @Override
    public Map<String, String> convertToEntityAttribute(String column) {
        try (JsonReader reader = Json.createReader(new StringReader(column))) {
            return reader.readObject().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> ((JsonString) entry.getValue()).getString()));
        }
    }
}
