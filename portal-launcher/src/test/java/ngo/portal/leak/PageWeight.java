package ngo.portal.leak;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import ngo.portal.story.Portal;

/**
 * What a browser fetches before it shows a page for the first time: the page, its styles, scripts and symbols, and those pictures that
 * do not wait until they are scrolled to. Fonts are not counted, {@code FontsIT} does that.
 *
 * @param bytes as they come over the line, compressed
 */
record PageWeight(int bytes, boolean hasWidgets) {

    /** As browsers ask behind a proxy; the other version is not compressed by the server. */
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final Pattern WAITING = Pattern.compile("<img\\b[^>]*loading=\"lazy\"[^>]*>");
    private static final Pattern FETCHED = Pattern.compile(
            "<(?:link\\b[^>]*rel=\"(?:stylesheet|icon)\"[^>]*href|(?:script|img)\\b[^>]*src|use\\b[^>]*href)=\"([^\"#]+)");

    static PageWeight of(Portal portal, Session reader, String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> page = fetched(portal, reader, path);
        String text = new String(unpacked(page), StandardCharsets.UTF_8);
        Set<String> parts = new TreeSet<>();
        FETCHED.matcher(WAITING.matcher(text).replaceAll(""))
                .results()
                .forEach(found -> parts.add(found.group(1).replace("&amp;", "&")));
        int bytes = page.body().length;
        for (String part : parts) {
            bytes += fetched(portal, reader, part).body().length;
        }
        return new PageWeight(bytes, text.contains("components.js"));
    }

    private static byte[] unpacked(HttpResponse<byte[]> page) throws IOException {
        return page.headers().firstValue("Content-Encoding").isEmpty()
                ? page.body()
                : new GZIPInputStream(new ByteArrayInputStream(page.body())).readAllBytes();
    }

    private static HttpResponse<byte[]> fetched(Portal portal, Session reader, String path)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(portal.at("/")).resolve(path))
                        .header("Accept-Encoding", "gzip")
                        .header("Cookie", reader.cookies())
                        .build(),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answers " + answer.statusCode());
        }
        return answer;
    }
}
