package ngo.portal.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** One browser, as far as cookies, redirects and compression go; with nobody signed in, or one person. */
final class Visit {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newFixedThreadPool(2, Visit::daemon))
            .build();
    private static final int MAX_REDIRECTS = 12;
    private static final int HTTP_OK = 200;
    private static final int HTTP_FIRST_REDIRECT = 300;
    private static final int HTTP_FIRST_ERROR = 400;

    private final Map<String, Map<String, String>> cookies = new TreeMap<>();

    /** What came back: the page, and how many bytes of it went over the wire. */
    record Answer(URI address, int status, String body, int bytes) {

        boolean good() {
            return status == HTTP_OK;
        }
    }

    /** Signs in at Keycloak's own form, as people do. */
    static Visit of(URI portal, String account, String password) {
        Visit visit = new Visit();
        Answer signInPage = visit.open(portal.resolve("/dashboard"));
        HtmlForm form = HtmlForm.on(signInPage, "kc-form-login");
        Answer inside = visit.submit(form.with("username", account).with("password", password));
        if (!inside.good() || !inside.address().getPath().equals("/dashboard")) {
            throw new IllegalStateException(
                    account + " was not let in: " + inside.status() + " at " + inside.address());
        }
        return visit;
    }

    Answer open(URI address) {
        return follow(exchange(HttpRequest.newBuilder(address)));
    }

    /** Sends a form as a browser does, and opens what it leads to. */
    Answer submit(HtmlForm form) {
        URI address = form.action();
        return follow(exchange(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", address.getScheme() + "://" + address.getAuthority())
                .POST(BodyPublishers.ofString(form.fields().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"))))));
    }

    /** Whether a cookie was set here. */
    boolean isKnown() {
        return cookies.values().stream().anyMatch(host -> !host.isEmpty());
    }

    private Answer follow(HttpResponse<byte[]> first) {
        HttpResponse<byte[]> answer = first;
        for (int i = 0; i < MAX_REDIRECTS && isRedirect(answer); i++) {
            String to = answer.headers().firstValue("Location").orElseThrow();
            answer = exchange(HttpRequest.newBuilder(answer.uri().resolve(to)));
        }
        return new Answer(answer.uri(), answer.statusCode(), text(answer), answer.body().length);
    }

    private static boolean isRedirect(HttpResponse<?> answer) {
        return answer.statusCode() >= HTTP_FIRST_REDIRECT && answer.statusCode() < HTTP_FIRST_ERROR;
    }

    private HttpResponse<byte[]> exchange(HttpRequest.Builder request) {
        String host = request.copy().build().uri().getAuthority();
        Map<String, String> known = cookies.computeIfAbsent(host, name -> new TreeMap<>());
        request.header("Accept-Encoding", "gzip");
        if (!known.isEmpty()) {
            request.header(
                    "Cookie",
                    known.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<byte[]> answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            answer.headers().allValues("Set-Cookie").forEach(cookie -> keep(known, cookie));
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void keep(Map<String, String> known, String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (cookie.contains("Max-Age=0")) {
            known.remove(pair[0]);
        } else {
            known.put(pair[0], pair[1]);
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        boolean packed = answer.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equals)
                .isPresent();
        if (!packed) {
            return new String(answer.body(), UTF_8);
        }
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(unpacked.readAllBytes(), UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "answers");
        thread.setDaemon(true);
        return thread;
    }
}
