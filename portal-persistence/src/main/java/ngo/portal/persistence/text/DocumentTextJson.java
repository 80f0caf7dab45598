package ngo.portal.persistence.text;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.shared.InputParser;

/** Converts a text to the JSON of one column. */
public final class DocumentTextJson {

    /** Looked up once, because the lookup searches the class path. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private DocumentTextJson() {}

    public static String write(DocumentText text) {
        JsonArrayBuilder sections = JSON.createArrayBuilder();
        text.sections()
                .forEach(section -> sections.add(JSON.createObjectBuilder()
                        .add("id", section.id().toString())
                        .add("heading", section.heading())
                        .add("html", section.html())));
        return JSON.createObjectBuilder()
                .add("title", text.title())
                .add("language", text.language())
                .add("addressees", JSON.createArrayBuilder(text.addressees()))
                .add("sections", sections)
                .build()
                .toString();
    }

    public static DocumentText read(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            JsonObject text = reader.readObject();
            List<String> addressees = text.getJsonArray("addressees").getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .toList();
            List<Section> sections = text.getJsonArray("sections").getValuesAs(JsonObject.class).stream()
                    .map(DocumentTextJson::section)
                    .toList();
            return new DocumentText(text.getString("title"), text.getString("language"), addressees, sections);
        }
    }

    private static Section section(JsonObject section) {
        UUID id = InputParser.id(section.getString("id")).orElseThrow();
        return new Section(id, section.getString("heading"), section.getString("html"));
    }
}
