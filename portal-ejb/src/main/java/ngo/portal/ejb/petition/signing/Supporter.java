package ngo.portal.ejb.petition.signing;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody has typed, as it is sealed until they confirm it.
 *
 * @param consents who may write to them, in which words
 */
record Supporter(String name, String mailbox, String code, Set<Consent> consents) {

    Supporter {
        consents = Set.copyOf(consents);
    }

    /** Whoever has only asked for a new code has typed no name, so that no copy can be made of it. */
    boolean isNamed() {
        return !name.isEmpty();
    }

    String text() {
        JsonArrayBuilder ticked = Json.createArrayBuilder();
        consents.stream().map(Consent::text).sorted().forEach(ticked::add);
        return Json.createObjectBuilder()
                .add("n", name)
                .add("m", mailbox)
                .add("c", code)
                .add("o", ticked)
                .build()
                .toString();
    }

    static Supporter of(String text) {
        JsonObject read = Json.createReader(new StringReader(text)).readObject();
        Set<Consent> ticked = new LinkedHashSet<>();
        read.getJsonArray("o").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .map(Consent::of)
                .flatMap(Optional::stream)
                .forEach(ticked::add);
        return new Supporter(read.getString("n"), read.getString("m"), read.getString("c"), ticked);
    }

    /** What an organisation gets that may write: nothing of the petition's own. */
    String copy(String country, String language) {
        return Json.createObjectBuilder()
                .add("name", name)
                .add("email", mailbox)
                .add("country", country)
                .add("language", language)
                .build()
                .toString();
    }
}
