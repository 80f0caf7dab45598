package ngo.portal.realm;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a sign-in ends in place of the portal, so that what Keycloak says of it can be read. */
final class CallbackServer implements AutoCloseable {

    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final HttpServer server;

    private CallbackServer(HttpServer server) {
        this.server = server;
    }

    static CallbackServer open() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return new CallbackServer(server);
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    String callback() {
        return address() + "/callback";
    }

    /** The address at which a sign-in begins. */
    String signIn(URI keycloak, String realm, String client, String... more) {
        StringBuilder address = new StringBuilder(keycloak + "/realms/" + realm + "/protocol/openid-connect/auth")
                .append("?response_type=code&scope=openid&state=s&nonce=n&client_id=")
                .append(client)
                .append("&redirect_uri=")
                .append(URLEncoder.encode(callback(), StandardCharsets.UTF_8));
        for (String parameter : more) {
            address.append('&').append(parameter);
        }
        return address.toString();
    }

    /** What the id token says of the sign-in that has just ended here. */
    JsonObject claims(URI keycloak, String realm, String client, String secret, String landed) {
        Matcher code = CODE.matcher(landed);
        if (!code.find()) {
            throw new AssertionError("No code in " + landed);
        }
        Map<String, String> request = new HashMap<>(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                client,
                "redirect_uri",
                callback(),
                "code",
                code.group(1)));
        if (!secret.isEmpty()) {
            request.put("client_secret", secret);
        }
        String token = Administration.tokens(keycloak, realm, request)
                .object()
                .get("id_token")
                .getAsString();
        return JsonParser.parseString(
                        new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8))
                .getAsJsonObject();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
