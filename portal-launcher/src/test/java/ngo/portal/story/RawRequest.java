package ngo.portal.story;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A request as no well-behaved client would send it: nothing of it is looked at before it is sent. */
record RawRequest(String method, String target, String body, List<String> headers) {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final int END_OF_LINE = 2;

    /** What came back, with the names of headers in lower case. */
    record Reply(int status, List<String> headers, String body) {

        String header(String name) {
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ": "))
                    .map(line -> line.substring(name.length() + END_OF_LINE))
                    .findFirst()
                    .orElse("");
        }

        long count(String name) {
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                    .count();
        }
    }

    static RawRequest get(String target) {
        return new RawRequest("GET", target, "", List.of());
    }

    static RawRequest post(String target, String body) {
        return new RawRequest("POST", target, body, List.of("Content-Type: application/x-www-form-urlencoded"));
    }

    RawRequest with(String header) {
        List<String> more = new ArrayList<>(headers);
        more.add(header);
        return new RawRequest(method, target, body, List.copyOf(more));
    }

    Reply to(Portal portal) throws IOException {
        URI address = portal.address();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            List<String> lines = new ArrayList<>(List.of(method + " " + target + " HTTP/1.1", "Connection: close"));
            if (headers.stream().noneMatch(line -> line.startsWith("Host:"))) {
                lines.add("Host: " + address.getAuthority());
            }
            if (!body.isEmpty()) {
                lines.add("Content-Length: " + body.getBytes(ISO_8859_1).length);
            }
            lines.addAll(headers);
            socket.getOutputStream().write((String.join("\r\n", lines) + "\r\n\r\n" + body).getBytes(ISO_8859_1));
            return read(new String(socket.getInputStream().readAllBytes(), ISO_8859_1));
        }
    }

    private static Reply read(String answer) {
        String[] parts = answer.split("\r\n\r\n", 2);
        String[] lines = parts[0].split("\r\n", -1);
        if (lines[0].isEmpty()) {
            throw new AssertionError("The portal hung up without an answer");
        }
        return new Reply(
                Integer.parseInt(lines[0].split(" ", -1)[1]),
                List.of(lines).subList(1, lines.length),
                parts.length == 1 ? "" : parts[1]);
    }
}
