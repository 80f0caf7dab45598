package ngo.portal.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ngo.portal.api.Program.Reply;
import ngo.portal.launch.Installation;
import ngo.portal.leak.Session;
import ngo.portal.leak.Sheet;
import ngo.portal.story.Portal;

/** A program to which the office has given access on its pages. It asks Keycloak for its tokens by itself. */
final class GivenProgram {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String PAGES = "/admin/clients";

    private final Program calls;
    private final URI keycloak;
    private final Session office;
    private final String id;
    private String secret = "";
    private String token = "";

    private GivenProgram(Installation portal, Session office, String id) {
        this.calls = new Program(portal, "");
        this.keycloak = portal.keycloakUrl();
        this.office = office;
        this.id = id;
    }

    /** One that has no secret yet. */
    static GivenProgram of(Installation portal, String name, String organisation, String... roles) {
        Session office = Session.of(Portal.of(portal), "administrator@coalition.example");
        Sheet sheet = Sheet.of(office.open(PAGES + "/new").body(), "making")
                .with("name", name)
                .with("with", organisation)
                .with("lastDay", LocalDate.now(ZoneOffset.UTC).plusMonths(1).toString());
        for (String role : roles) {
            sheet = sheet.and("roles", role);
        }
        HttpResponse<String> made =
                office.post(sheet.action(), sheet.pressing("make").fields());
        String address = made.uri().getPath();
        if (!address.matches(PAGES + "/[0-9a-f-]{36}")) {
            throw new AssertionError("No program was made: " + made.uri() + " " + made.body());
        }
        return new GivenProgram(portal, office, address.substring(PAGES.length() + 1));
    }

    /** What the list of the office says. */
    String listed() {
        return office.open(PAGES).body();
    }

    String id() {
        return id;
    }

    /** Has the office show a new secret. Reading the page again shows none. */
    GivenProgram renewed() {
        HttpResponse<String> shown = presses("", "renewing", "renew");
        secret = found("<code id=\"secret\" dir=\"ltr\">([^<]+)</code>", shown.body());
        if (office.open(PAGES + "/" + id).body().contains(secret)) {
            throw new AssertionError("The secret is shown twice");
        }
        return this;
    }

    void revoke() {
        presses("/revoke", "revoking", "revoke");
    }

    private HttpResponse<String> presses(String page, String form, String button) {
        Sheet sheet = Sheet.of(office.open(PAGES + "/" + id + page).body(), form);
        return office.post(sheet.action(), sheet.pressing(button).fields());
    }

    String secret() {
        return secret;
    }

    /** Whether Keycloak gives a token for this secret; the program uses it from then on. */
    boolean signsIn(String shown) {
        String form = "grant_type=client_credentials&client_id=program-" + id + "&client_secret=" + shown;
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(keycloak + "/realms/coalition/protocol/openid-connect/token"))
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            token = answer.statusCode() == 200 ? found("\"access_token\":\"([^\"]+)\"", answer.body()) : token;
            return answer.statusCode() == 200;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Reply get(String path, String... headers) {
        return calls.get(path, with(headers));
    }

    Reply post(String path, String json) {
        return calls.post(path, json, with());
    }

    private String[] with(String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Authorization";
        all[1] = "Bearer " + token;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return all;
    }

    private static String found(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new AssertionError(pattern + " is not in " + text);
        }
        return found.group(1);
    }
}
