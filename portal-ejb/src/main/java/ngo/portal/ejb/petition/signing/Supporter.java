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
 * The input of a signer, as it is encrypted until they confirm it.
 *
 * @param consents organisations that may write to them, with the wording
 */
record Supporter(String name, String mailbox, String code, Set<Consent> consents) {

    Supporter {
        consents = Set.copyOf(consents);
    }

    /** A person who has only requested a new code has entered no name, so no copy can be made of it. */
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

    /** The copy for an organisation that may write, without data of the petition. */
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
