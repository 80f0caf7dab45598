package ngo.portal.launch.server;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser behind the proxy, who keeps cookies and follows redirects. */
final class SessionVisitor {

    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");
    private static final String SESSION = "__Host-portal";
    private static final int MOST_STEPS = 12;

    private final HttpClient http;
    private final String portal;
    private final Map<String, Map<String, String>> cookies = new TreeMap<>();

    SessionVisitor(ProxyCertificate certificate, String host) {
        this.http = HttpClient.newBuilder().sslContext(certificate.trust()).build();
        this.portal = "https://" + host;
    }

    /** Where an address leads in the end; at Keycloak's door the name and the password are given. */
    HttpResponse<String> open(String path, String account, String password) throws Exception {
        HttpResponse<String> answer = follow(get(URI.create(portal + path)));
        Matcher form = ACTION.matcher(answer.body());
        if (answer.body().contains("kc-login") && form.find()) {
            URI door = URI.create(form.group(1).replace("&amp;", "&"));
            String fields = "username=" + encoded(account) + "&password=" + encoded(password);
            answer = follow(send(HttpRequest.newBuilder(door)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Origin", door.getScheme() + "://" + door.getAuthority())
                    .POST(BodyPublishers.ofString(fields))));
        }
        return answer;
    }

    /** At which of the nodes the proxy keeps them. */
    String node() {
        return session().split("~", 2)[0];
    }

    /** The proxy takes them to the other one, which has never heard of them. */
    void moveTo(String node) {
        ofThePortal().put(SESSION, node + "~" + session().split("~", 2)[1]);
    }

    private Map<String, String> ofThePortal() {
        return cookies.computeIfAbsent(URI.create(portal).getAuthority(), host -> new TreeMap<>());
    }

    private String session() {
        String cookie = ofThePortal().getOrDefault(SESSION, "");
        if (!cookie.contains("~")) {
            throw new AssertionError("There is no session of a node in " + cookies);
        }
        return cookie;
    }

    private HttpResponse<String> follow(HttpResponse<String> first) throws Exception {
        HttpResponse<String> answer = first;
        for (int i = 0; i < MOST_STEPS && answer.statusCode() / 100 == 3; i++) {
            answer = get(
                    answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow()));
        }
        return answer;
    }

    private HttpResponse<String> get(URI address) throws Exception {
        return send(HttpRequest.newBuilder(address));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        String host = request.copy().build().uri().getAuthority();
        Map<String, String> known = cookies.computeIfAbsent(host, name -> new TreeMap<>());
        if (!known.isEmpty()) {
            request.header(
                    "Cookie",
                    known.entrySet().stream()
                            .map(one -> one.getKey() + "=" + one.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(cookie -> {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            if (cookie.contains("Max-Age=0")) {
                known.remove(pair[0]);
            } else {
                known.put(pair[0], pair[1]);
            }
        });
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
