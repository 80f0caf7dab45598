package ngo.portal.story;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import ngo.portal.api.AdministratorToken;

/** Keycloak's console, as its administrator uses it past the portal. */
final class Console {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");

    private final Portal portal;

    Console(Portal portal) {
        this.portal = portal;
    }

    /** The ids of all organisations that have this alias. */
    List<String> organisations(String alias) throws Exception {
        String found = send("GET", "/organizations?exact=false&max=500&search=" + alias, "");
        return Pattern.compile("\\{[^{}]*\"alias\":\"" + Pattern.quote(alias) + "\"[^{}]*}")
                .matcher(found)
                .results()
                .map(MatchResult::group)
                .flatMap(one -> ID.matcher(one).results().map(id -> id.group(1)))
                .toList();
    }

    String create(String alias, String name) throws Exception {
        send("POST", "/organizations", "{\"alias\":\"%s\",\"name\":\"%s\",\"enabled\":true}".formatted(alias, name));
        return organisations(alias).get(0);
    }

    void enable(String id, String alias, String name, boolean enabled) throws Exception {
        send(
                "PUT",
                "/organizations/" + id,
                "{\"id\":\"%s\",\"alias\":\"%s\",\"name\":\"%s\",\"enabled\":%s}".formatted(id, alias, name, enabled));
    }

    boolean isEnabled(String id) throws Exception {
        return send("GET", "/organizations/" + id, "").contains("\"enabled\":true");
    }

    /** How often Keycloak's answer to this question names one. */
    long count(String path, String word) throws Exception {
        return Pattern.compile(Pattern.quote(word))
                .matcher(send("GET", path, ""))
                .results()
                .count();
    }

    String send(String method, String path, String json) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(portal.keycloak() + "/admin/realms/coalition" + path))
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                .setHeader("Content-Type", "application/json")
                .setHeader("Authorization", "Bearer " + token())
                .build();
        HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IOException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private String token() throws Exception {
        return AdministratorToken.of(portal.keycloak(), portal.property("KEYCLOAK_ADMIN_PASSWORD"));
    }
}
