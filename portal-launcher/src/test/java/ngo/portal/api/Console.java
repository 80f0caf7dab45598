package ngo.portal.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import ngo.portal.launch.Installation;

/** Somebody at Keycloak's own console, who knows nothing of the portal. */
final class Console {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI keycloak;
    private final String password;

    Console(Installation portal) {
        this(portal.keycloakUrl(), portal.addressFile());
    }

    Console(URI address, Path addressFile) {
        keycloak = address;
        password = password(addressFile);
    }

    private static String password(Path addressFile) {
        Properties lines = new Properties();
        try (InputStream file = Files.newInputStream(addressFile)) {
            lines.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.getProperty("KEYCLOAK_ADMIN_PASSWORD");
    }

    /** The id of an organisation. */
    String organisation(String alias) {
        return before(get("/organizations?max=500"), "\"alias\":\"" + alias + "\"");
    }

    String newOrganisation(String alias, String name) {
        return created(
                "/organizations",
                "{\"alias\":\"" + alias + "\",\"name\":\"" + name + "\",\"enabled\":true,\"domains\":[]}");
    }

    void renameOrganisation(String id, String alias, String name) {
        done(
                "PUT",
                "/organizations/" + id,
                "{\"id\":\"" + id + "\",\"alias\":\"" + alias + "\",\"name\":\"" + name + "\",\"enabled\":true}");
    }

    /** A new account and its id. */
    String newPerson(String address, String name) {
        return created("/users", person(address, name, true));
    }

    void changePerson(String id, String address, String name, boolean enabled) {
        done("PUT", "/users/" + id, person(address, name, enabled));
    }

    private static String person(String address, String name, boolean enabled) {
        return "{\"username\":\"" + address + "\",\"email\":\"" + address + "\",\"emailVerified\":true,\"firstName\":\""
                + name + "\",\"lastName\":\"Test\",\"enabled\":" + enabled + "}";
    }

    void addMember(String organisation, String person) {
        done("POST", "/organizations/" + organisation + "/members", person);
    }

    void removeMember(String organisation, String person) {
        done("DELETE", "/organizations/" + organisation + "/members/" + person, "");
    }

    /** The id of one of the organisation's groups. */
    String group(String organisation, String name) {
        return before(get("/organizations/" + organisation + "/groups?max=500"), "\"name\":\"" + name + "\"");
    }

    void addToGroup(String organisation, String group, String person) {
        done("PUT", "/organizations/" + organisation + "/groups/" + group + "/members/" + person, "");
    }

    void removeFromGroup(String organisation, String group, String person) {
        done("DELETE", "/organizations/" + organisation + "/groups/" + group + "/members/" + person, "");
    }

    /** Whether the realm keeps what is changed in it. */
    void keepEvents(boolean keeps) {
        done(
                "PUT",
                "/events/config",
                "{\"eventsEnabled\":" + keeps + ",\"adminEventsEnabled\":" + keeps + ",\"eventsExpiration\":7776000}");
    }

    private String get(String path) {
        return send(
                        "GET",
                        "/admin/realms/coalition" + path,
                        "application/json",
                        "",
                        AdministratorToken.of(keycloak, password))
                .body();
    }

    private String created(String path, String json) {
        HttpResponse<String> response = done("POST", path, json);
        String location = response.headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private HttpResponse<String> done(String method, String path, String json) {
        HttpResponse<String> response = send(
                method,
                "/admin/realms/coalition" + path,
                "application/json",
                json,
                AdministratorToken.of(keycloak, password));
        if (response.statusCode() >= 300) {
            throw new AssertionError(method + " " + path + ": " + response.statusCode() + " " + response.body());
        }
        return response;
    }

    private HttpResponse<String> send(String method, String path, String type, String body, String bearer) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(keycloak + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .setHeader("Content-Type", type)
                .setHeader("Authorization", "Bearer " + bearer)
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The id in the same object, which Keycloak writes first. */
    private static String before(String json, String place) {
        int at = json.indexOf(place);
        if (at < 0) {
            throw new AssertionError(place + " is not in " + json);
        }
        int id = json.lastIndexOf("\"id\":\"", at);
        return json.substring(id + 6, json.indexOf('"', id + 6));
    }
}
