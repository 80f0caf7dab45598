package ngo.portal.leak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ngo.portal.api.Program;
import ngo.portal.story.Portal;
import ngo.portal.story.SignIns;

/** Somebody who is signed in and asks for pages without a browser, which is much quicker; or nobody in particular. */
public final class Session {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");
    private static final int MOST_STEPS = 12;
    private static final int REDIRECT = 300;
    private static final int WRONG = 400;

    private final Portal portal;
    private final String network;
    private final Map<String, Map<String, String>> cookies = new TreeMap<>();

    private Session(Portal portal) {
        this(portal, "");
    }

    private Session(Portal portal, String network) {
        this.portal = portal;
        this.network = network;
    }

    /** Somebody in a network of their own, so that nobody has to wait for what others have asked. */
    public static Session ofNobody(Portal portal) {
        return new Session(portal, Program.anyNetwork());
    }

    /** One that somebody began a few minutes ago is gone on with, as long as it lasts. */
    public static Session of(Portal portal, String account) {
        Session known = new Session(portal);
        SignIns.SHARED.withoutBrowser(portal, account).ifPresent(known.cookies::putAll);
        if (!known.cookies.isEmpty() && known.get("/me").statusCode() < REDIRECT) {
            return known;
        }
        Session session = afresh(portal, account);
        SignIns.SHARED.keepWithoutBrowser(portal, account, session.cookies);
        return session;
    }

    /** One of its own, which may end. */
    public static Session afresh(Portal portal, String account) {
        Session session = new Session(portal);
        HttpResponse<String> signIn = session.follow(session.ask(URI.create(portal.at("/me"))));
        Matcher action = ACTION.matcher(signIn.body());
        if (!signIn.body().contains("kc-login") || !action.find()) {
            throw new AssertionError(
                    "There is no sign-in page for " + account + ": " + signIn.uri() + " " + signIn.body());
        }
        URI form = URI.create(action.group(1).replace("&amp;", "&"));
        HttpResponse<String> inside = session.follow(
                session.send(form, List.of(Map.entry("username", account), Map.entry("password", "demo"))));
        if (!inside.uri().toString().startsWith(portal.at("/"))) {
            throw new AssertionError(account + " was not let in: " + inside.body());
        }
        return session;
    }

    /** The portal's cookies, as a browser sends them. */
    public String cookies() {
        return header(cookies.getOrDefault(portal.address().getAuthority(), Map.of()));
    }

    /** What the portal answers; redirects are not followed. */
    public HttpResponse<String> get(String path) {
        return ask(URI.create(portal.at(path)));
    }

    /** The same for somebody whose browser asks for this language. */
    public HttpResponse<String> get(String path, String language) {
        return exchange(HttpRequest.newBuilder(URI.create(portal.at(path))).header("Accept-Language", language));
    }

    /** The page that an address leads to in the end. */
    public HttpResponse<String> open(String path) {
        return follow(get(path));
    }

    /** What a form gets, with what it redirects to. */
    public HttpResponse<String> post(String path, List<Map.Entry<String, String>> fields) {
        return follow(send(URI.create(portal.at(path)), fields));
    }

    /** The same for a form that carries a file along. */
    public HttpResponse<String> post(
            String path, List<Map.Entry<String, String>> fields, String fileName, byte[] file) {
        String part = "part" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach(field -> body.writeBytes(("--" + part + "\r\nContent-Disposition: form-data; name=\""
                        + field.getKey() + "\"\r\n\r\n" + field.getValue() + "\r\n")
                .getBytes(UTF_8)));
        body.writeBytes(("--" + part + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + part + "--\r\n").getBytes(UTF_8));
        URI address = URI.create(portal.at(path));
        return follow(exchange(HttpRequest.newBuilder(address)
                .header("Content-Type", "multipart/form-data; boundary=" + part)
                .header("Origin", address.getScheme() + "://" + address.getAuthority())
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))));
    }

    private HttpResponse<String> follow(HttpResponse<String> first) {
        HttpResponse<String> answer = first;
        for (int i = 0; i < MOST_STEPS && isRedirect(answer); i++) {
            String to = answer.headers().firstValue("Location").orElseThrow();
            answer = ask(answer.uri().resolve(to));
        }
        return answer;
    }

    private static boolean isRedirect(HttpResponse<String> answer) {
        return answer.statusCode() >= REDIRECT && answer.statusCode() < WRONG;
    }

    private HttpResponse<String> ask(URI address) {
        return exchange(HttpRequest.newBuilder(address));
    }

    private HttpResponse<String> send(URI address, List<Map.Entry<String, String>> fields) {
        return exchange(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", address.getScheme() + "://" + address.getAuthority())
                .POST(BodyPublishers.ofString(fields.stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&")))));
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        String host = request.copy().build().uri().getAuthority();
        Map<String, String> known = cookies.computeIfAbsent(host, name -> new TreeMap<>());
        if (!known.isEmpty()) {
            request.header("Cookie", header(known));
        }
        if (!network.isEmpty()) {
            request.header("X-Forwarded-For", network);
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(cookie -> keep(known, cookie));
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String header(Map<String, String> known) {
        return known.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static void keep(Map<String, String> known, String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        known.put(pair[0], pair[1]);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
