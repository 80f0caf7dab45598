package ngo.portal.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ngo.portal.launch.AtOnce;

/** A form of an open page, sent past the browser: as the browser would send it, or as somebody else might. */
record Form(URI address, String cookies, Map<String, String> fields) {

    static final String STATE = "jakarta.faces.ViewState";
    static final String NONCE = "primefaces.nonce";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String READ =
            """
            id => { const form = document.getElementById(id);
                    return [...new FormData(form)].flat().map(String); }""";
    private static final String ACTION = "id => document.getElementById(id).action";

    /** The form as the page holds it, after what the person has filled in. */
    static Form of(Person person, String id) {
        Page page = person.page();
        List<?> flat = (List<?>) page.evaluate(READ, id);
        Map<String, String> fields = new TreeMap<>();
        for (int i = 0; i < flat.size(); i += 2) {
            fields.put(flat.get(i).toString(), flat.get(i + 1).toString());
        }
        return new Form(URI.create(page.evaluate(ACTION, id).toString()), cookies(person), Map.copyOf(fields));
    }

    Form with(String name, String value) {
        Map<String, String> changed = new TreeMap<>(fields);
        changed.put(name, value);
        return new Form(address, cookies, Map.copyOf(changed));
    }

    /** A button goes along when it is pressed. */
    Form pressing(String button) {
        return with(button, button);
    }

    /** With the other's session in place of the one whose page it is. */
    Form sentBy(Person other) {
        return new Form(address, cookies(other), fields);
    }

    Form withoutSession() {
        return new Form(address, "portal=00000000000000000000000000000000", fields);
    }

    String field(String name) {
        return Objects.requireNonNull(fields.get(name), name);
    }

    HttpResponse<String> send() throws Exception {
        return HTTP.send(
                request(address, "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encoded()))
                        .build(),
                BodyHandlers.ofString());
    }

    /** A file of this many zero bytes, to an address of the same portal, as part of a form without a script that checks it. */
    HttpResponse<String> sendFile(String path, int size) throws Exception {
        String boundary = "a-boundary";
        String head =
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.docx\"\r\n\r\n";
        String tail = "\r\n--" + boundary + "--\r\n";
        InputStream content = new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(head.getBytes(UTF_8)),
                new ByteArrayInputStream(new byte[size]),
                new ByteArrayInputStream(tail.getBytes(UTF_8)))));
        return HTTP.send(
                request(address.resolve(path), "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.fromPublisher(
                                BodyPublishers.ofInputStream(() -> content), head.length() + size + tail.length()))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Sends it many times at once; the answers are the status codes. */
    List<Integer> sendAtOnce(int times) throws Exception {
        return AtOnce.times(times, press -> () -> send().statusCode());
    }

    private HttpRequest.Builder request(URI to, String type) {
        return HttpRequest.newBuilder(to)
                .setHeader("Content-Type", type)
                .setHeader("Origin", address.getScheme() + "://" + address.getAuthority())
                .setHeader("Cookie", cookies);
    }

    private String encoded() {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String cookies(Person person) {
        return person.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("portal"))
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }
}
