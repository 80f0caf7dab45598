package ngo.portal.persistence.document;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.AttributeConverter;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** Converts side texts to the JSON of one column. */
final class SideTextJson implements AttributeConverter<Map<String, String>, String> {

    /** Looked up once, because the lookup searches the class path. */
    private static final JsonProvider JSON = JsonProvider.provider();

    @Override
    public String convertToDatabaseColumn(Map<String, String> beside) {
        return write(beside);
    }

    @Override
    public Map<String, String> convertToEntityAttribute(String column) {
        return read(column);
    }

    static String write(Map<String, String> beside) {
        JsonObjectBuilder fields = JSON.createObjectBuilder();
        beside.forEach(fields::add);
        return fields.build().toString();
    }

    static Map<String, String> read(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            JsonObject fields = reader.readObject();
            Map<String, String> beside = new TreeMap<>();
            fields.keySet().forEach(name -> beside.put(name, fields.getString(name)));
            return beside;
        }
    }
}
