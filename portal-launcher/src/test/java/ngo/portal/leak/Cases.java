package ngo.portal.leak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Requests for funding in whose every field somebody confides a word, brought along all the ways that a request can go. */
final class Cases {

    private static final String OFFICER = "grants@frontline.example";
    private static final String REVIEWER = "reviewer1@frontline.example";
    private static final String FINANCE = "finance@frontline.example";
    private static final List<String> APPROVERS = List.of("lead@frontline.example", "signatory@frontline.example");
    private static final int LINES = 6;

    private final Desk desk;
    private final PlantedRequestWords words;
    private final String applicant;
    private final String writer;
    private final String keeper;

    /**
     * Those of one organisation.
     *
     * @param applicant its alias
     */
    Cases(Desk desk, PlantedRequestWords words, String applicant) {
        this.desk = desk;
        this.words = words;
        this.applicant = applicant;
        this.writer = "member@" + applicant + ".example";
        this.keeper = "admin@" + applicant + ".example";
    }

    /** A call that takes requests; what it says is for everybody. */
    String call(String title) {
        String id = desk.made(
                OFFICER,
                "/funding-calls",
                """
                {"title": "%s", "text": "For people at risk.", "track": "REGULAR", "ceiling": {"amount": "5000", "currency": "EUR"},
                 "answers": [{"urgency": "ORDINARY", "hours": 240}], "reviewsNeeded": 1, "quorum": 2,
                 "criteria": [{"name": "Need", "weight": 2, "scale": 5}, {"name": "Risk", "weight": 1, "scale": 5}]}"""
                        .formatted(title));
        desk.as(OFFICER).post("/funding-calls/" + id + "/open", "{}");
        return id;
    }

    /** A draft that was written, rewritten and given files. */
    String drafted(String call) {
        String id = desk.made(
                writer, "/funding-requests", "{\"call\": \"" + call + "\", \"urgency\": \"ORDINARY\", " + said() + "}");
        desk.rewrite(writer, id, "{" + said() + "}");
        desk.attach(
                writer,
                applicant,
                id,
                words.in("file name") + ".txt",
                ("They live at " + words.in("file") + "\n").getBytes(UTF_8));
        desk.attach(writer, applicant, id, words.in("office file name") + ".docx", office(words.in("office file")));
        desk.page(writer, "/funding/" + id);
        return id;
    }

    private String said() {
        return """
                "title": "%s", "need": "%s", "risk": "%s", "measuresTaken": "%s",
                "identity": {"name": "%s", "contact": "%s", "place": "%s"}, "payment": {"channel": "%s"},
                "budget": [%s], "otherFunders": ["%s", "%s"]"""
                .formatted(
                        words.in("title"),
                        words.in("need"),
                        words.in("risk"),
                        words.in("measures"),
                        words.in("name"),
                        words.in("contact"),
                        words.in("place"),
                        words.in("channel"),
                        IntStream.range(0, LINES).mapToObj(i -> line()).collect(Collectors.joining(",")),
                        words.in("other funder"),
                        words.in("other funder"));
    }

    private String line() {
        return "{\"category\": \"%s\", \"amount\": {\"amount\": \"300.00\", \"currency\": \"EUR\"}, \"note\": \"%s\"}"
                .formatted(words.in("category"), words.in("note of a line"));
    }

    private static byte[] office(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(
                    ("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"
                                    + text + "</w:t></w:r></w:p></w:body></w:document>")
                            .getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("_rels/.rels"));
            zip.write(
                    ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\""
                                    + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                                    + " Target=\"word/document.xml\"/></Relationships>")
                            .getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Handed in, questioned and answered. */
    String answered(String call) {
        String id = drafted(call);
        desk.step(writer, id, "submit", "{}");
        desk.step(OFFICER, id, "screen", "{}");
        desk.step(
                OFFICER,
                id,
                "ask",
                "{\"sections\": [\"NEED\", \"IDENTITY\"], \"question\": \"%s\"}".formatted(words.in("question")));
        desk.rewrite(writer, id, "{\"need\": \"" + words.in("need") + "\"}");
        desk.step(writer, id, "answer", "{\"answer\": \"%s\"}".formatted(words.in("answer")));
        return id;
    }

    /** The same, and somebody was let in on whom it is for. */
    String revealed(String call) {
        String id = answered(call);
        String reveal = "/funding/" + id + "/reveal";
        desk.press(OFFICER, reveal, "asking", Map.of("why", words.in("reason of a reveal")), "askToLook");
        desk.press(keeper, reveal, "deciding", Map.of("v:0:hours", "1"), "v:0:letLook");
        desk.page(OFFICER, "/funding/" + id);
        desk.press(keeper, reveal, "deciding", Map.of(), "v:0:end");
        return id;
    }

    /** Reviewed and granted. */
    String granted(String call) {
        String id = revealed(call);
        desk.step(OFFICER, id, "screen", "{\"eligible\": true}");
        desk.step(
                OFFICER,
                id,
                "assign",
                "{\"reviewers\": [\"%s\"], \"found\": \"%s\"}".formatted(REVIEWER, words.in("what was found")));
        desk.page(OFFICER, "/funding/" + id);
        desk.step(
                REVIEWER,
                id,
                "declare",
                "{\"conflict\": false, \"reason\": \"%s\"}".formatted(words.in("declaration")));
        desk.page(OFFICER, "/funding/" + id + "/seats");
        review(id, true);
        review(id, false);
        desk.step(OFFICER, id, "assign", "{\"approvers\": [\"" + String.join("\", \"", APPROVERS) + "\"]}");
        APPROVERS.forEach(approver -> desk.step(approver, id, "declare", "{\"conflict\": false}"));
        desk.step(OFFICER, id, "decide", "{}");
        APPROVERS.forEach(approver -> desk.step(
                approver,
                id,
                "decide",
                """
                {"verdict": "APPROVED", "reason": "%s", "reasonToApplicant": "%s",
                 "rate": {"to": "USD", "rate": "1.1", "on": "2026-01-05", "source": "%s"}}"""
                        .formatted(words.in("reason"), words.in("reason to applicant"), words.in("source of a rate"))));
        desk.page(OFFICER, "/funding/" + id + "/decision");
        desk.page(writer, "/funding/" + id);
        return id;
    }

    private void review(String id, boolean draft) {
        desk.step(
                REVIEWER,
                id,
                "review",
                """
                {"scores": {"Need": 4, "Risk": 3}, "notes": {"Need": "%s", "Risk": "%s"}, "recommendation": "FUND",
                 "note": "%s", "draft": %s}"""
                        .formatted(
                                words.in("note of a score"), words.in("note of a score"), words.in("review"), draft));
        desk.page(REVIEWER, "/funding/" + id + "/review");
    }

    /** Agreed on, stopped for a while, paid and reported on. */
    String reported(String call) {
        String id = granted(call);
        String grant = "/funding/" + id + "/grant";
        desk.step(OFFICER, id, "agree", "{\"conditions\": \"%s\"}".formatted(words.in("conditions")));
        desk.page(writer, grant);
        desk.step(writer, id, "agree", "{}");
        desk.press(writer, grant, "changing", Map.of("typed", words.in("new channel"), "changeHow", "CALL"), "change");
        desk.press(FINANCE, grant, "channel", Map.of(), "openChannel");
        desk.press(
                OFFICER,
                grant,
                "stopping",
                Map.of("ground", "SAFETY", "reason", words.in("reason to stop")),
                "suspend");
        desk.press(FINANCE, grant, "pausing", Map.of(), "agreePause");
        desk.press(OFFICER, grant, "stopping", Map.of("reason", words.in("reason to go on")), "resume");
        desk.press(FINANCE, grant, "pausing", Map.of(), "agreePause");
        desk.step(FINANCE, id, "vouch", "{\"how\": \"CALL\"}");
        desk.step(FINANCE, id, "pay", "{}");
        desk.step(OFFICER, id, "confirm", "{}");
        report(id);
        desk.step(
                OFFICER,
                id,
                "report",
                "{\"verdict\": \"RETURNED\", \"reason\": \"%s\"}".formatted(words.in("reason to return")));
        desk.page(writer, grant);
        report(id);
        desk.step(OFFICER, id, "report", "{}");
        return id;
    }

    private void report(String id) {
        desk.step(
                writer,
                id,
                "report",
                "{\"narrative\": \"%s\", \"financial\": \"%s\", \"spent\": {\"amount\": \"900.00\"}}"
                        .formatted(words.in("narrative"), words.in("financial report")));
        desk.page(OFFICER, "/funding/" + id + "/grant");
    }

    /** Withdrawn after it was answered, and then deleted. */
    void deleted(String call) {
        String id = revealed(call);
        desk.step(writer, id, "withdraw", "{}");
        desk.step(writer, id, "delete", "{}");
    }

    /** Not what the call is for. */
    void turnedDown(String call) {
        String id = drafted(call);
        desk.step(writer, id, "submit", "{}");
        desk.step(
                OFFICER,
                id,
                "screen",
                "{\"eligible\": false, \"code\": \"OUT_OF_SCOPE\", \"reason\": \"%s\"}"
                        .formatted(words.in("reason to turn down")));
        desk.page(writer, "/funding/" + id);
    }

    /** Given to somebody who knows them. */
    void givenBack(String call) {
        String id = answered(call);
        desk.step(OFFICER, id, "screen", "{\"eligible\": true}");
        desk.step(OFFICER, id, "assign", "{\"reviewers\": [\"" + REVIEWER + "\"]}");
        desk.step(
                REVIEWER,
                id,
                "declare",
                "{\"conflict\": true, \"reason\": \"%s\"}".formatted(words.in("what ties a reviewer")));
        desk.page(OFFICER, "/funding/" + id + "/seats");
    }
}
