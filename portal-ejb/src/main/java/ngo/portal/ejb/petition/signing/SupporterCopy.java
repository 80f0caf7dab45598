package ngo.portal.ejb.petition.signing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.UUID;
import ngo.portal.ejb.vault.ObjectCipher;

/** The data that an organisation receives of a supporter who agreed to be contacted. */
public record SupporterCopy(String name, String email, String country, String language) {

    /** For a person who does not consent any more. */
    public static final SupporterCopy NONE = new SupporterCopy("", "", "", "");

    /** Decrypts the copy. */
    public static SupporterCopy open(ObjectCipher cipher, UUID signature, int generation, byte[] sealed) {
        JsonObject read = Json.createReader(
                        new StringReader(cipher.openText(signature, PendingText.SUPPORTER, generation, sealed)))
                .readObject();
        return new SupporterCopy(
                read.getString("name"), read.getString("email"), read.getString("country"), read.getString("language"));
    }
}
