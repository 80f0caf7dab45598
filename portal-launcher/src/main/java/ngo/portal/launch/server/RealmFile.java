package ngo.portal.launch.server;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ngo.portal.launch.settings.Secrets;
import ngo.portal.launch.settings.Settings;

/** The production realm file with the values of this installation substituted, as Keycloak substitutes them in an import. */
final class RealmFile {

    private static final Pattern PLACE = Pattern.compile("\\$\\{(PORTAL_[A-Z_]+)(?::([^}]*))?}");

    private RealmFile() {}

    static JsonObject filled(Distribution distribution, Settings settings, Secrets secrets) throws IOException {
        Map<String, String> values = values(settings, secrets);
        String text = Files.readString(distribution.realms().resolve("realm-portal.json"));
        String filled = PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(
                        inJson(values.getOrDefault(place.group(1), place.group(2) == null ? "" : place.group(2)))));
        return JsonParser.parseString(filled).getAsJsonObject();
    }

    private static Map<String, String> values(Settings settings, Secrets secrets) {
        Map<String, String> values = new HashMap<>();
        values.put("PORTAL_BASE_URL", settings.baseUrl().toString());
        values.put("PORTAL_OIDC_CLIENT_SECRET", secrets.get(Secrets.Name.OIDC_CLIENT));
        values.put("PORTAL_KEYCLOAK_ADMIN_CLIENT_SECRET", secrets.get(Secrets.Name.DIRECTORY_CLIENT));
        for (Entry<String, String> mail : new RealmMail(settings).values().entrySet()) {
            values.put(RealmMail.VARIABLES.getOrDefault(mail.getKey(), mail.getKey()), mail.getValue());
        }
        return values;
    }

    /** Escapes a JSON string, without the quotation marks. */
    private static String inJson(String value) {
        String quoted = new JsonPrimitive(value).toString();
        return quoted.substring(1, quoted.length() - 1);
    }
}
