package ngo.portal.persistence.translation;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.AttributeConverter;
import java.io.StringReader;

/** Converts segments to the JSON of one column. */
final class SegmentsJson implements AttributeConverter<Segments, String> {

    /** Looked up once, because the lookup searches the class path. */
    private static final JsonProvider JSON = JsonProvider.provider();

    @Override
    public String convertToDatabaseColumn(Segments segments) {
        return write(segments);
    }

    @Override
    public Segments convertToEntityAttribute(String column) {
        return read(column);
    }

    static String write(Segments segments) {
        JsonArrayBuilder all = JSON.createArrayBuilder();
        segments.all()
                .forEach(one -> all.add(JSON.createObjectBuilder()
                        .add("key", one.key())
                        .add("kind", one.kind().name())
                        .add("source", one.source())
                        .add("madeOf", one.madeOf())
                        .add("words", one.words())
                        .add("agreed", one.agreed())
                        .add("machine", one.machine())));
        return all.build().toString();
    }

    static Segments read(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            JsonArray all = reader.readArray();
            return new Segments(all.getValuesAs(JsonObject.class).stream()
                    .map(SegmentsJson::segment)
                    .toList());
        }
    }

    private static Segment segment(JsonObject one) {
        return new Segment(
                one.getString("key"),
                SegmentKind.valueOf(one.getString("kind")),
                one.getString("source"),
                one.getString("madeOf"),
                one.getString("words"),
                one.getBoolean("agreed"),
                one.getBoolean("machine", false));
    }
}
