package ngo.portal.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A tool without a browser of its own, which shows its owner a code that they confirm in theirs. */
record Tool(URI realm, String confirmation, String code) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:device_code";

    /** One that has shown its code. */
    static Tool asking(Portal portal) {
        URI realm = URI.create(portal.keycloak() + "/realms/coalition/protocol/openid-connect/");
        String shown = sent(realm.resolve("auth/device"), "client_id=portal-tools&scope=openid+organization%3A*");
        return new Tool(realm, field(shown, "verification_uri_complete"), field(shown, "device_code"));
    }

    /** What it is given once its owner has confirmed. */
    String token() {
        String given = sent(
                realm.resolve("token"),
                "client_id=portal-tools&grant_type=" + URLEncoder.encode(GRANT, StandardCharsets.UTF_8)
                        + "&device_code=" + code);
        return field(given, "access_token");
    }

    private static String sent(URI address, String form) {
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(address)
                                    .setHeader("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString(form))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String field(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
        if (!found.find()) {
            throw new AssertionError(name + " is not in " + json);
        }
        return found.group(1).replace("\\/", "/");
    }
}
