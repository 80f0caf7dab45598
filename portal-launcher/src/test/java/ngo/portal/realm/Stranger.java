package ngo.portal.realm;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program at Keycloak's pages, behind a proxy that says which network it comes from. */
final class Stranger {

    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private static final Pattern FORGOTTEN = Pattern.compile("href=\"([^\"]*reset-credentials[^\"]*)\"");
    private static final int REDIRECT = 302;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String network;

    Stranger(String network) {
        this.network = network;
    }

    /** The answer to a wrong or right password, redirects not followed. */
    HttpResponse<String> tryPassword(String signIn, String account, String password) throws Exception {
        return post(action(follow(get(signIn))), Map.of("username", account, "password", password));
    }

    /** The page that follows when somebody has asked for a new password. */
    String askForAPassword(String signIn, String account) throws Exception {
        String page = follow(get(address(FORGOTTEN, follow(get(signIn)), signIn)));
        return follow(post(action(page), Map.of("username", account)));
    }

    private String action(String page) {
        return address(FORM, page, "");
    }

    private static String address(Pattern pattern, String page, String base) {
        Matcher found = pattern.matcher(page);
        if (!found.find()) {
            throw new AssertionError("No " + pattern + " in " + page);
        }
        String address = found.group(1).replace("&amp;", "&");
        return base.isEmpty() ? address : URI.create(base).resolve(address).toString();
    }

    private HttpResponse<String> get(String address) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address)));
    }

    private HttpResponse<String> post(String address, Map<String, String> fields) throws Exception {
        StringBuilder form = new StringBuilder();
        fields.forEach((name, value) -> form.append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                .append('&'));
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString())));
    }

    private String follow(HttpResponse<String> answer) throws Exception {
        HttpResponse<String> last = answer;
        while (last.statusCode() == REDIRECT) {
            last = get(last.headers().firstValue("Location").orElseThrow());
        }
        return last.body();
    }

    /** Keycloak's cookies are for encrypted lines; this machine counts as one, for browsers and here. */
    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        StringBuilder cookie = new StringBuilder();
        cookies.forEach(
                (name, value) -> cookie.append(name).append('=').append(value).append("; "));
        request.header("Cookie", cookie.toString()).header("X-Forwarded-For", network);
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        for (String set : answer.headers().allValues("Set-Cookie")) {
            String pair = set.replaceFirst(";.*", "");
            int sign = pair.indexOf('=');
            cookies.put(pair.substring(0, sign), pair.substring(sign + 1));
        }
        return answer;
    }
}
