package ngo.portal.launch.server;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The administration of a Keycloak of somebody's own, by its temporary administrator: organisations, people, and a program's client. */
final class OwnConsole {

    static final String PASSWORD = "a password of a person";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String PROGRAMS = "portal-cli";

    private final URI keycloak;

    OwnConsole(URI keycloak) {
        this.keycloak = keycloak;
    }

    /** Lets one client sign in by name and password, as the sample coalition does; a realm for real use has none that may. */
    void admitPrograms() throws Exception {
        JsonObject client = JsonParser.parseString(Files.readString(Path.of("../keycloak/realm-demo.json")))
                .getAsJsonObject()
                .getAsJsonArray("clients")
                .asList()
                .stream()
                .map(JsonElement::getAsJsonObject)
                .filter(one -> one.get("clientId").getAsString().equals(PROGRAMS))
                .findFirst()
                .orElseThrow();
        JsonObject flow = new JsonObject();
        flow.addProperty("direct_grant", nameAndPassword());
        client.add("authenticationFlowBindingOverrides", flow);
        done("POST", "/clients", client.toString());
    }

    /** The id of a flow that asks for no more. */
    private String nameAndPassword() throws Exception {
        String flows = "/authentication/flows";
        String id = created(
                flows, "{\"alias\":\"programs\",\"providerId\":\"basic-flow\",\"topLevel\":true,\"builtIn\":false}");
        for (String step : List.of("direct-grant-validate-username", "direct-grant-validate-password")) {
            done("POST", flows + "/programs/executions/execution", "{\"provider\":\"" + step + "\"}");
        }
        for (JsonElement step : list(flows + "/programs/executions")) {
            step.getAsJsonObject().addProperty("requirement", "REQUIRED");
            done("PUT", flows + "/programs/executions", step.toString());
        }
        return id;
    }

    String organisation(String alias, String name) throws Exception {
        return created(
                "/organizations",
                new Gson().toJson(Map.of("alias", alias, "name", name, "enabled", true, "domains", List.of())));
    }

    /** Somebody of an organisation, with a password, in these groups of it; their id. */
    String person(String organisation, String address, String... groups) throws Exception {
        String id = created(
                "/users",
                new Gson()
                        .toJson(Map.of(
                                "username",
                                address,
                                "email",
                                address,
                                "emailVerified",
                                true,
                                "enabled",
                                true,
                                "firstName",
                                "Test",
                                "lastName",
                                "Person",
                                "credentials",
                                List.of(Map.of("type", "password", "value", PASSWORD)))));
        done("POST", "/organizations/" + organisation + "/members", id);
        for (String group : groups) {
            done(
                    "PUT",
                    "/organizations/" + organisation + "/groups/" + group(organisation, group) + "/members/" + id,
                    "");
        }
        return id;
    }

    /** The id of a group of an organisation, made where it is missing. */
    private String group(String organisation, String name) throws Exception {
        String groups = "/organizations/" + organisation + "/groups";
        if (named(groups, name).isEmpty()) {
            done("POST", groups, "{\"name\":\"" + name + "\"}");
        }
        return named(groups, name).orElseThrow();
    }

    private Optional<String> named(String groups, String name) throws Exception {
        return list(groups + "?max=100").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(one -> one.get("name").getAsString().equals(name))
                .map(one -> one.get("id").getAsString())
                .findFirst();
    }

    /** Names of the groups of an organisation that somebody is in. */
    List<String> groups(String organisation, String person) throws Exception {
        return list("/organizations/" + organisation + "/members/" + person + "/groups?max=100").asList().stream()
                .map(one -> one.getAsJsonObject().get("name").getAsString())
                .sorted()
                .collect(Collectors.toList());
    }

    /** A token for a program of somebody. */
    String tokenOf(String address) throws Exception {
        return token(
                "coalition",
                Map.of(
                        "client_id", PROGRAMS,
                        "grant_type", "password",
                        "scope", "openid organization:*",
                        "username", address,
                        "password", PASSWORD));
    }

    private String token(String realm, Map<String, String> fields) throws Exception {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(
                        keycloak.resolve("/realms/" + realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        JsonObject said = JsonParser.parseString(
                        HTTP.send(request, BodyHandlers.ofString()).body())
                .getAsJsonObject();
        if (!said.has("access_token")) {
            throw new AssertionError("No token: " + said);
        }
        return said.get("access_token").getAsString();
    }

    private JsonArray list(String path) throws Exception {
        return JsonParser.parseString(done("GET", path, "").body()).getAsJsonArray();
    }

    private String created(String path, String json) throws Exception {
        String location =
                done("POST", path, json).headers().firstValue("Location").orElse("");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private HttpResponse<String> done(String method, String path, String body) throws Exception {
        String bearer = token(
                "master",
                Map.of(
                        "grant_type", "client_credentials",
                        "client_id", OwnKeycloak.SETUP_CLIENT,
                        "client_secret", OwnKeycloak.SETUP_SECRET));
        HttpResponse<String> said = send(HttpRequest.newBuilder(keycloak.resolve("/admin/realms/coalition" + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + bearer)
                .method(method, BodyPublishers.ofString(body))
                .build());
        if (said.statusCode() >= 300) {
            throw new AssertionError(method + " " + path + ": " + said.statusCode() + " " + said.body());
        }
        return said;
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HTTP.send(request, BodyHandlers.ofString());
    }
}
