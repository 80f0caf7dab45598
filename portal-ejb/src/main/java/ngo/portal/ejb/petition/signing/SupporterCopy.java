package ngo.portal.ejb.petition.signing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.UUID;
import ngo.portal.ejb.vault.ObjectCipher;

/** What an organisation has of somebody who lets it write to them. */
public record SupporterCopy(String name, String email, String country, String language) {

    /** Of somebody who does not any more. */
    public static final SupporterCopy NONE = new SupporterCopy("", "", "", "");

    /** Opens what was sealed when they agreed. */
    public static SupporterCopy open(ObjectCipher cipher, UUID signature, int generation, byte[] sealed) {
        JsonObject read = Json.createReader(
                        new StringReader(cipher.openText(signature, PendingText.SUPPORTER, generation, sealed)))
                .readObject();
        return new SupporterCopy(
                read.getString("name"), read.getString("email"), read.getString("country"), read.getString("language"));
    }
}
