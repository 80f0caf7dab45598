package ngo.portal.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import ngo.portal.api.Program;

/** What is not taken holds words as well, and what is refused is often written down. */
final class Refusals {

    private static final String WRITER = "member@fidh.example";
    private static final String OFFICER = "grants@frontline.example";
    private static final int FAULT = 500;
    private static final int WRONG = 400;

    private Refusals() {}

    /** Confides words in ways that are refused, and in ways that are taken twice. */
    static void of(Desk desk, PlantedRequestWords words, String call, String closed) {
        Program writer = desk.as(WRITER);
        List<String> bodies = List.of(
                "{\"call\": \"" + call + "\", \"title\": {\"x\": \"" + words.in("wrong kind") + "\"}}",
                "{\"call\": \"" + call + "\", \"title\": \"" + words.in("no end"),
                "{\"call\": \"" + words.in("no call") + "\"}",
                "{\"call\": \"" + call + "\", \"need\": \"" + words.in("no such sign") + "\\u0000\"}",
                "{\"call\": \"" + call + "\", \"urgency\": \"" + words.in("no urgency") + "\"}",
                "{\"call\": \"" + call + "\", \"title\": \"" + words.in("too long") + "x".repeat(300) + "\"}",
                "{\"call\": \"" + call + "\", \"budget\": [{\"category\": \"" + words.in("refused line")
                        + "\", \"amount\": {\"amount\": \"" + words.in("no sum") + "\", \"currency\": \"EUR\"}}]}");
        bodies.forEach(body -> refused(writer.post("/funding-requests", body)));
        refused(desk.as(OFFICER)
                .post("/funding-requests/" + closed + "/decide", "{\"reason\": \"" + words.in("too late") + "\"}"));
        refused(writer.send(
                "PUT",
                "/funding-requests/" + closed,
                "{\"need\": \"" + words.in("stale") + "\"}",
                "If-Match",
                "\"old\""));
        twice(writer, words, call);
        desk.at(WRITER).get("/search?q=" + URLEncoder.encode(words.in("searched for"), StandardCharsets.UTF_8));
        desk.at(WRITER)
                .post(
                        "/funding/upload",
                        List.of(Map.entry("acting", "fidh"), Map.entry("request", closed)),
                        words.in("late file") + ".txt",
                        words.in("content of a late file").getBytes(StandardCharsets.UTF_8));
    }

    private static void twice(Program writer, PlantedRequestWords words, String call) {
        String body = "{\"call\": \"" + call + "\", \"title\": \"" + words.in("sent twice") + "\"}";
        String key = "\"" + Words.id() + "\"";
        String first =
                writer.post("/funding-requests", body, "Idempotency-Key", key).field("id");
        assertThat(writer.post("/funding-requests", body, "Idempotency-Key", key)
                        .field("id"))
                .isEqualTo(first);
    }

    private static void refused(Program.Reply reply) {
        assertThat(reply.status()).as(reply.body()).isBetween(WRONG, FAULT - 1);
    }
}
