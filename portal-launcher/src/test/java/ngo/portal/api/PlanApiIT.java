package ngo.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import ngo.portal.api.Program.Reply;
import ngo.portal.launch.AtOnce;
import ngo.portal.launch.Installation;
import ngo.portal.launch.SharedInstallation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Programs write a plan, clear it, let others in and join in; each reader gets what is for them and nothing else. */
@ExtendWith(SharedInstallation.class)
class PlanApiIT {

    private static final String DRAFT =
            """
            {"title": "Free the defenders", "goal": "All are free.", "scope": "Everywhere", "startsOn": "2030-01-01",
             "owner": "rsf", "state": "ACTIVE", "version": 99,
             "sections": [
               {"heading": "PROBLEM", "text": "<p>word-problem</p>", "level": "COALITION"},
               {"heading": "GOAL", "text": "<p>word-goal<script>alert(1)</script></p>", "level": "PUBLIC"},
               {"heading": "OBJECTIVES", "text": "<p>word-objectives</p>", "level": "NAMED", "with": ["awid"]},
               {"heading": "TARGETS", "text": "<p>word-targets</p>", "level": "ME"},
               {"heading": "TARGETS", "text": "<p>word-addressees</p>"},
               {"heading": "ACTIONS", "text": "<p>word-actions</p>", "level": "COALITION"},
               {"heading": "RISKS", "text": "<p>word-risks</p>"},
               {"heading": "MONITORING", "text": "<p>word-monitoring</p>"}],
             "objectives": [{"text": "word-objective"}, {"text": "word-hidden-objective", "heading": "RISKS"}],
             "recommendations": [{"text": "word-recommendation", "addresseeType": "STATE", "addressee": "Ministry of Justice",
                                  "cites": ["UNDHRD 9", "UNDHRD 12"]}],
             "activities": [{"title": "word-activity", "from": "2030-02-01"}, {"title": "word-done", "organisation": "fidh"},
                            {"title": "word-hidden-activity", "heading": "RISKS", "organisation": "fidh"}]}""";

    private Program fidh;
    private Program colleague;
    private Program awid;
    private Program rsf;

    @BeforeEach
    void people(Installation portal) {
        fidh = new Program(portal, "member@fidh.example");
        colleague = new Program(portal, "admin@fidh.example");
        awid = new Program(portal, "member@awid.example");
        rsf = new Program(portal, "member@rsf.example");
        fidh.waitForMembership();
    }

    @Test
    void aPlanIsClearedByASecondPersonBeforeOthersAreLetIn() {
        Reply begun = fidh.post("/plans", DRAFT);
        String path = path(begun);
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        assertThat(begun.header("Location")).endsWith("/api/v1" + path);
        assertThat(begun.body())
                .contains("\"owner\":\"fidh\"", "\"state\":\"DRAFT\"", "word-targets", "[\"UNDHRD 9\",\"UNDHRD 12\"]")
                .doesNotContain("script");
        assertThat(colleague.get(path).body()).doesNotContain("word-targets").contains("word-addressees");

        refused(fidh, path + "/review", "{}", 409, "risk-review-needed");
        done(fidh, path + "/risks", "{\"threat\": \"word-risk\", \"exposed\": \"Local staff\"}");
        done(fidh, path + "/risk-review", "{\"nextOn\": \"2999-01-01\", \"note\": \"word-note\"}");
        refused(fidh, path + "/share", "{\"with\": \"ALL\"}", 409, "illegal-transition");
        done(fidh, path + "/review", "{}");
        refused(fidh, path + "/clear", "{}", 403, "forbidden");
        refused(colleague, path + "/clear", "{\"verdict\": \"REFUSE\"}", 400, "invalid-input");
        assertThat(allowed(colleague.get(path))).contains("\"clear\"");
        done(colleague, path + "/clear", "{}");
        assertThat(awid.get(path).status()).isEqualTo(404);

        done(fidh, path + "/share", "{\"with\": [\"awid\", \"rsf\"]}");

        assertThat(awid.get("/plans?size=1").body()).contains(begun.field("id"));
        assertThat(allowed(awid.get(path))).isEqualTo("[\"comment\",\"amend\",\"take-activity\",\"move-activity\"]");
    }

    @Test
    void eachReaderGetsWhatIsForThem() {
        String path = shared();

        assertThat(words(fidh, path))
                .contains(
                        "word-problem", "word-objectives", "word-targets", "word-addressees", "word-risk", "word-note");
        assertThat(words(colleague, path))
                .contains("word-addressees", "word-risk")
                .doesNotContain("word-targets");
        assertThat(words(awid, path))
                .containsExactly(
                        "word-actions",
                        "word-activity",
                        "word-done",
                        "word-goal",
                        "word-objective",
                        "word-objectives",
                        "word-problem",
                        "word-recommendation");
        assertThat(words(rsf, path))
                .containsExactly("word-actions", "word-activity", "word-done", "word-goal", "word-problem");
    }

    @Test
    void aReaderOfASectionMayCommentOnIt() {
        String path = shared();
        String goal = "{\"section\": \"" + sectionOf("word-goal", rsf.get(path)) + "\", \"paragraph\": 1, ";
        String hidden = "{\"section\": \"" + sectionOf("word-objectives", fidh.get(path)) + "\", \"paragraph\": 1, ";

        done(rsf, path + "/comment", goal + "\"body\": \"Good.\"}");
        done(rsf, path + "/amend", goal + "\"proposed\": \"Better.\"}");

        refused(rsf, path + "/comment", hidden + "\"body\": \"Good.\"}", 400, "invalid-input");
        refused(rsf, path + "/amend", hidden + "\"proposed\": \"Better.\"}", 400, "invalid-input");
    }

    @Test
    void aPreviewIsWhatTheOtherThenGets() {
        String path = cleared();
        String before = asForeign(fidh.get(path + "/preview?as=awid"));

        done(fidh, path + "/share", "{\"with\": [\"awid\", \"rsf\"]}");

        for (Program reader : List.of(awid, rsf)) {
            String alias = reader == awid ? "awid" : "rsf";
            Reply preview = fidh.get(path + "/preview?as=" + alias);
            assertThat(preview.body()).contains("\"allowed\":[]", "word-problem");
            assertThat(asForeign(preview)).isEqualTo(asForeign(reader.get(path)));
        }
        assertThat(withoutState(before)).isEqualTo(withoutState(asForeign(awid.get(path))));
        assertAnswered(awid.get(path + "/preview?as=rsf"), 403, "forbidden");
        assertAnswered(fidh.get(path + "/preview?as=nobody"), 404, "not-found");
        assertAnswered(fidh.get(path + "/preview"), 400, "invalid-input");
    }

    @Test
    void nothingHiddenMovesWhatAReaderGets() {
        String path = shared();
        Reply seen = rsf.get(path);
        String list = rsf.get("/plans?size=1").body();

        put(
                fidh,
                path,
                "{\"sections\": [{\"id\": \"" + sectionOf("word-risks", fidh.get(path))
                        + "\", \"text\": \"<p>word-other</p>\"}, {\"heading\": \"ALLIES\", \"text\": \"<p>word-ally</p>\"}]}");
        done(fidh, path + "/risks", "{\"threat\": \"word-threat\", \"exposed\": \"Families\"}");

        Reply later = rsf.get(path);
        assertThat(later.body()).isEqualTo(seen.body());
        assertThat(later.header("ETag")).isEqualTo(seen.header("ETag"));
        assertThat(rsf.get("/plans?size=1").body()).isEqualTo(list);
        assertThat(words(fidh, path)).contains("word-other", "word-ally", "word-threat");
    }

    @Test
    void anotherOrganisationTakesAnActivityAndReports() {
        String path = shared();
        String activity = "{\"activity\": \"" + idOf("word-activity", awid.get(path)) + "\"";
        String hidden = "{\"activity\": \"" + idOf("word-hidden-activity", fidh.get(path)) + "\"}";

        refused(awid, path + "/take-activity", hidden, 404, "not-found");
        refused(awid, path + "/take-activity", "{}", 400, "invalid-input");
        Reply taken = done(awid, path + "/take-activity", activity + "}");
        assertThat(taken.body()).contains("\"organisation\":\"awid\"");
        refused(rsf, path + "/take-activity", activity + "}", 409, "already-taken");
        refused(rsf, path + "/move-activity", activity + ", \"state\": \"IN_PROGRESS\"}", 403, "forbidden");
        refused(awid, path + "/move-activity", activity + ", \"state\": \"DONE\"}", 409, "illegal-transition");
        done(awid, path + "/move-activity", activity + ", \"state\": \"IN_PROGRESS\"}");

        Reply scheduled = done(
                fidh,
                path + "/schedules",
                "{\"about\": \"" + idOf("word-activity", awid.get(path)) + "\", \"firstDue\": \"2030-03-01\"}");
        String report = "{\"schedule\": \"" + first("schedules", scheduled)
                + "\", \"dueOn\": \"2030-03-01\", \"text\": \"word-report\"}";
        refused(rsf, path + "/reports", report, 403, "forbidden");
        String accept = "/reports/" + first("reports", done(awid, path + "/reports", report)) + "/accept";
        refused(awid, path + accept, "{}", 403, "forbidden");
        done(fidh, path + accept, "{}");
        refused(fidh, path + accept, "{}", 409, "illegal-transition");
    }

    @Test
    void manyActivitiesAreChangedTogetherOrNotAtAll() {
        String path = shared();
        Reply plan = fidh.get(path);
        String both = "{\"activities\": [\"" + idOf("word-activity", plan) + "\", \"" + idOf("word-done", plan) + "\"]";

        Reply changed = done(
                fidh,
                path + "/activities",
                both + ", \"organisation\": \"rsf\", \"from\": \"2031-01-01\", \"state\": \"IN_PROGRESS\"}");
        assertThat(changed.body().split("\"organisation\":\"rsf\",\"from\":\"2031-01-01\"", -1))
                .hasSize(3);
        refused(fidh, path + "/activities", both + ", \"organisation\": \"nobody\"}", 400, "invalid-input");
        refused(
                fidh,
                path + "/activities",
                both + ", \"organisation\": \"awid\", \"state\": \"PLANNED\"}",
                409,
                "illegal-transition");
        assertThat(fidh.get(path).body()).doesNotContain("\"organisation\":\"awid\"");
    }

    @Test
    void onlyTheNewestIsChangedAndWhatIsSentBackChangesNothing() {
        Reply begun = fidh.post("/plans", DRAFT);
        String path = path(begun);

        assertAnswered(fidh.send("PUT", path, "{}"), 428, "precondition-required");
        Reply same = fidh.send("PUT", path, begun.body(), "If-Match", begun.header("ETag"));
        assertThat(same.body()).isEqualTo(begun.body());
        assertThat(same.header("ETag")).isEqualTo(begun.header("ETag"));
        Reply saved = fidh.send("PUT", path, "{\"goal\": \"All of them\"}", "If-Match", begun.header("ETag"));
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.body()).contains("All of them", "Free the defenders", "word-recommendation");
        assertThat(fidh.send("PUT", path, "{\"goal\": \"Mine\"}", "If-Match", begun.header("ETag"))
                        .status())
                .isEqualTo(412);
        assertThat(fidh.post(path + "/review", "{}", "If-Match", begun.header("ETag"))
                        .status())
                .isEqualTo(412);
        assertThat(saved.header("ETag")).isEqualTo(fidh.get(path).header("ETag"));
    }

    @Test
    void aSubmittedListReplacesTheExistingOne() {
        Reply begun = fidh.post("/plans", DRAFT);
        String path = path(begun);

        String saved = put(
                        fidh,
                        path,
                        "{\"recommendations\": [{\"text\": \"word-new\", \"addressee\": \"A bank\"},"
                                + "{\"id\": \"" + idOf("word-recommendation", begun)
                                + "\", \"addressee\": \"A court\"}],"
                                + "\"objectives\": []}")
                .body();

        assertThat(saved)
                .contains(
                        "word-new", "word-recommendation", "A court", "\"objectives\":[]", "word-activity", "UNDHRD 12")
                .doesNotContain("Ministry of Justice");
    }

    @Test
    void ofManyWhoSaveAtOnceOneSucceeds() throws Exception {
        Reply begun = fidh.post("/plans", DRAFT);
        List<String> sections = all("\"id\":\"([^\"]+)\",\"heading\"", begun);

        List<Reply> answers = AtOnce.times(
                6,
                number -> () -> fidh.send(
                        "PUT",
                        path(begun),
                        "{\"sections\": [{\"id\": \"" + sections.get(number) + "\", \"text\": \"<p>" + number
                                + "</p>\"}]}",
                        "If-Match",
                        begun.header("ETag")));

        assertThat(answers).extracting(Reply::status).containsExactlyInAnyOrder(200, 412, 412, 412, 412, 412);
    }

    @Test
    void aRepeatedRequestIsDoneOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        List<Reply> answers = AtOnce.times(4, again -> () -> fidh.post("/plans", DRAFT, "Idempotency-Key", key));

        assertThat(answers).extracting(Reply::status).containsOnly(201);
        assertThat(answers.stream().map(Reply::body).distinct()).hasSize(1);
        assertThat(fidh.post("/plans", "{\"title\": \"Other\"}", "Idempotency-Key", key)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whatIsHiddenLooksLikeWhatDoesNotExistAndAReaderMayNot() {
        String path = path(fidh.post("/plans", DRAFT));
        List<Reply> hidden = List.of(
                awid.get(path),
                awid.get("/plans/" + UUID.randomUUID()),
                awid.get(path + "/preview?as=rsf"),
                awid.send("PUT", path, "{}", "If-Match", "*"),
                awid.post(path + "/share", "{\"with\": \"ALL\"}"),
                awid.post(path + "/risks", "{}"),
                awid.post(path + "/activities", "{}"),
                awid.post(path + "/take-activity", "{\"activity\": \"" + UUID.randomUUID() + "\"}"));
        assertThat(hidden).extracting(Reply::status).containsOnly(404);
        assertThat(hidden.stream().map(Reply::body).distinct()).hasSize(1);

        String open = shared();
        assertThat(awid.send("PUT", open, "{\"title\": \"Ours\"}", "If-Match", "*")
                        .status())
                .isEqualTo(403);
        refused(awid, open + "/withdraw", "{\"note\": \"Gone\"}", 403, "forbidden");
        refused(awid, open + "/risks", "{}", 403, "forbidden");
        assertThat(rsf.get(open).body()).doesNotContain("riskReview\":{", "word-note");
    }

    @Test
    void whatCannotBeIsNamedAndNeverAFault() {
        String path = path(fidh.post("/plans", DRAFT));
        String unknown = UUID.randomUUID().toString();
        List<String> wrong = List.of(
                "{\"title\": \"\"}",
                "{\"title\": \"a\\nb\"}",
                "{\"goal\": \"" + "g".repeat(2_001) + "\"}",
                "{\"language\": \"no language at all\"}",
                "{\"language\": \"\"}",
                "{\"startsOn\": \"tomorrow\"}",
                "{\"startsOn\": \"+999999999-01-01\"}",
                "{\"startsOn\": \"2031-01-01\", \"endsOn\": \"2030-01-01\"}",
                "{\"sections\": [{\"text\": \"<p>a</p>\"}]}",
                "{\"sections\": [{\"heading\": \"NOTHING\"}]}",
                "{\"sections\": [{\"id\": \"" + unknown + "\"}]}",
                "{\"sections\": [{\"heading\": \"GOAL\", \"level\": \"NAMED\"}]}",
                "{\"sections\": [{\"heading\": \"GOAL\", \"level\": \"NAMED\", \"with\": [\"nobody\"]}]}",
                "{\"sections\": [{\"heading\": \"GOAL\", \"title\": \"" + "t".repeat(1_000) + "\"}]}",
                "{\"sections\": [{\"heading\": \"GOAL\", \"text\": \"" + "t".repeat(300_000) + "\"}]}",
                "{\"objectives\": [{\"text\": \"\"}]}",
                "{\"objectives\": [{\"text\": \"a\", \"section\": \"" + unknown + "\"}]}",
                "{\"recommendations\": [{\"text\": \"a\", \"addressee\": \"b\", \"cites\": [\"UNDHRD 999\"]}]}",
                "{\"recommendations\": [{\"text\": \"a\", \"addressee\": \"b\", \"cites\": [\"nine\"]}]}",
                "{\"recommendations\": [{\"id\": \"" + unknown + "\"}]}",
                "{\"activities\": [{\"title\": \"a\", \"organisation\": \"nobody\"}]}",
                "{\"activities\": [{\"title\": \"a\", \"aims\": [\"" + unknown + "\"]}]}",
                "{\"activities\": [{\"title\": \"a\", \"from\": \"2030-02-01\", \"to\": \"2030-01-01\"}]}");
        assertThat(wrong)
                .filteredOn(
                        body -> fidh.send("PUT", path, body, "If-Match", "*").status() != 400)
                .isEmpty();
        assertThat(wrong)
                .filteredOn(body -> fidh.post("/plans", body.replaceFirst("\\{", "{\"title\": \"A\", "))
                                .status()
                        >= 500)
                .isEmpty();
        for (String step :
                List.of("risk-review", "risks", "share", "schedules", "activities", "commitments", "close")) {
            assertThat(fidh.post(path + "/" + step, "{}").status()).as(step).isIn(400, 409);
        }
        assertThat(fidh.get("/instruments?size=2").body())
                .contains("\"cite\":\"UNDHRD 1\"", "\"source\":\"A/RES/53/144, annex, article 1\"");
        List<String> cites = new ArrayList<>();
        for (List<String> after = List.of(""); !after.isEmpty(); ) {
            Reply reply = fidh.get("/instruments?size=100&after=" + after.get(0));
            cites.addAll(all("\"cite\":\"([A-Z]+ [0-9]+)\"", reply));
            assertThat(all("\"(?:title|subject)\":\"([^\"]{0,3})\"", reply)).isEmpty();
            after = all("\"next\":\"([^\"]+)\"", reply);
        }
        assertThat(cites)
                .hasSize(259)
                .doesNotHaveDuplicates()
                .contains(
                        "UDHR 30",
                        "ICCPR 19",
                        "ICESCR 1",
                        "CERD 14",
                        "CEDAW 16",
                        "CAT 22",
                        "CRC 45",
                        "CRPD 36",
                        "CED 34");
        assertThat(fidh.get("/plans?size=101").status()).isEqualTo(400);
        assertThat(fidh.get(path).header("ETag")).isEqualTo(fidh.get(path).header("ETag"));
    }

    private String cleared() {
        String path = path(fidh.post("/plans", DRAFT));
        done(fidh, path + "/risks", "{\"threat\": \"word-risk\", \"exposed\": \"Local staff\"}");
        done(fidh, path + "/risk-review", "{\"nextOn\": \"2999-01-01\", \"note\": \"word-note\"}");
        done(fidh, path + "/review", "{}");
        done(colleague, path + "/clear", "{\"verdict\": \"APPROVE\"}");
        return path;
    }

    private String shared() {
        String path = cleared();
        done(fidh, path + "/share", "{\"with\": [\"awid\", \"rsf\"]}");
        return path;
    }

    private static Reply done(Program who, String path, String body) {
        Reply reply = who.post(path, body);
        assertThat(reply.status()).as(path + reply.body()).isEqualTo(200);
        return reply;
    }

    private static Reply put(Program who, String path, String body) {
        Reply reply = who.send("PUT", path, body, "If-Match", who.get(path).header("ETag"));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply;
    }

    private static void refused(Program who, String path, String body, int status, String type) {
        assertAnswered(who.post(path, body), status, type);
    }

    private static void assertAnswered(Reply reply, int status, String type) {
        assertThat(List.of(String.valueOf(reply.status()), reply.field("type")))
                .as(reply.body())
                .containsExactly(String.valueOf(status), "urn:portal:problem:" + type);
    }

    /** Its content, without the actions that are allowed on it. */
    private static String asForeign(Reply reply) {
        return reply.body().replaceFirst("\"allowed\":\\[[^]]*]", "");
    }

    /** As it was before the step that let the others in. */
    private static String withoutState(String document) {
        return document.replaceFirst("\"state\":\"(CLEARED|SHARED)\"", "")
                .replaceFirst("(\"createdAt\":\"[^\"]+\"),\"changedAt\":\"[^\"]+\",\"version\":[0-9]+", "$1");
    }

    private static List<String> words(Program who, String path) {
        return all("(word-[a-z-]+)", who.get(path)).stream().distinct().sorted().toList();
    }

    private static List<String> all(String pattern, Reply reply) {
        return Pattern.compile(pattern)
                .matcher(reply.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String allowed(Reply reply) {
        return all("\"allowed\":(\\[[^]]*])", reply).get(0);
    }

    private static String path(Reply begun) {
        return "/plans/" + begun.field("id");
    }

    private static String first(String list, Reply reply) {
        return all("\"" + list + "\":\\[\\{\"id\":\"([^\"]+)\"", reply).get(0);
    }

    /** The id of the record that says this word. */
    private static String idOf(String word, Reply reply) {
        return all("\"id\":\"([^\"]+)\",\"section\":\"[^\"]+\",\"number\":[0-9]+,\"t[a-z]+\":\"" + word + "\"", reply)
                .get(0);
    }

    private static String sectionOf(String word, Reply reply) {
        return all("\"id\":\"([^\"]+)\",\"heading\":\"[A-Z_]+\",\"title\":\"\",\"text\":\"<p>" + word, reply)
                .get(0);
    }
}
