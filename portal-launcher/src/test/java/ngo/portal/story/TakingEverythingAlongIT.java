package ngo.portal.story;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import ngo.portal.api.Program;
import ngo.portal.api.StagedPetition;
import ngo.portal.api.StagedPlan;
import ngo.portal.api.StagedRequest;
import ngo.portal.api.StagedStatement;
import ngo.portal.leak.Session;
import ngo.portal.leak.Superuser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An administrator takes along what is the organisation's own: all of it, and nothing of anybody else. */
@ExtendWith(TestEnvironment.class)
@Tag("part-4")
class TakingEverythingAlongIT {

    private static final String ADMINISTRATOR = "admin@fidh.example";
    private static final String MEMBER = "member@fidh.example";
    private static final String OTHER = "member@awid.example";
    private static final String ADDRESS = "/organisation/holdings";
    private static final String HOSTILE = "../../etc/Права <script>alert(1)</script>";
    private static final String FORMULA = "=cmd|' /C calc'!A0";
    private static final String FOREIGN = "Zwetschgenkuchen";
    private static final String REMARK = "Pflaumenmus for paragraph one";
    private static final int REMARKS = 250;
    private static final String SUPPORTER = "Quittengelee Planted";

    private static final String BEFORE = "Our first Vogelbeeren draft.";
    private static final String HANDED_IN = "Notre Kornelkirsche demande";
    private static final String BEGUN = "FIDH Felsenbirne تدعو";
    private static final String ATTACHED = "passport of Schneeballstrauch";
    private static final String LOGO = "files/logo.png";

    /** What files are called, whatever documents are. */
    private static final Pattern NAME = Pattern.compile("[a-z]+\\.(?:html|csv|json)|files/logo\\.png"
            + "|[a-z]+/[a-z0-9-]+(?:\\.(?:deliveries|v\\d+|s\\d+-v\\d+|[a-z]{2,3}))?\\.(?:html|json)");

    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();

    private Portal portal;

    @BeforeEach
    void come(Portal running) {
        portal = running;
        as(MEMBER).waitForMembership();
    }

    private void somethingOfEachKind() throws Exception {
        String own = write(MEMBER, HOSTILE, "<p>" + BEFORE + "</p>");
        rewrite(MEMBER, "/statements/" + own, "{\"text\": \"<p>Our own Holunder draft.</p>\"}");
        translate(MEMBER, own, "fr", OTHER, HANDED_IN);
        as(OTHER).post("/documents/" + own + "/translations/fr/submit", "{}");
        translate(MEMBER, own, "ar", MEMBER, BEGUN);
        write(MEMBER, FORMULA, "<p>We ask.</p>");
        new StagedStatement(this::as).reaching("published", "Delivered to somebody");
        StagedPlan plans = new StagedPlan(this::as);
        String plan = plans.reaching("plan", "Our Schlehen plan");
        rewrite(
                MEMBER,
                "/plans/" + plan,
                "{\"id\": \"" + plans.first("sections") + "\", \"text\": \"<p>They are out.</p>\"}");
        attach(new StagedRequest(this::as).reaching("draftRequest"));
        somethingOfOthers();
        String petition = new StagedPetition(this::as).reaching("openPetition", "Our Hagebutten petition");
        try (Superuser database = Superuser.of(portal)) {
            database.run(
                    """
                    insert into public_petition_name (petition_id, signature_id, name, country, shown, signed_on)
                    values ('%s', gen_random_uuid(), '%s', 'DE', true, current_date)
                    """
                            .formatted(petition, SUPPORTER));
            database.run(
                    """
                    insert into comment (organisation_id, id, owner_id, document_id, thread_id, section_id, paragraph, paragraph_key, quote,
                      body, visibility, author_name, created_at)
                    select organisation_id, gen_random_uuid(), organisation_id, id, gen_random_uuid(), id, 0, '', '', 'Remark no ' || i, 'ALL',
                      'Somebody', now() from statement, generate_series(1, %d) i where id = '%s'
                    """
                            .formatted(REMARKS, own));
        }
    }

    /** A document that the organisation reads, has remarked on and has translated, of which an older text is kept. */
    private void somethingOfOthers() {
        String foreign = write(OTHER, "Of AWID", "<p>Old " + FOREIGN + "</p>");
        rewrite(OTHER, "/statements/" + foreign, "{\"text\": \"<p>" + FOREIGN + "</p>\"}");
        done(OTHER, foreign, "/consultation", "{\"with\": \"ALL\"}");
        translate(OTHER, foreign, "fr", MEMBER, FOREIGN);
        String section = as(MEMBER)
                .get("/statements/" + foreign)
                .body()
                .replaceFirst("(?s).*\"sections\":\\[\\{\"id\":\"([^\"]+)\".*", "$1");
        done(
                MEMBER,
                foreign,
                "/comment",
                "{\"section\": \"" + section + "\", \"paragraph\": 1, \"body\": \"" + REMARK + "\"}");
    }

    @Test
    void allThatIsOursIsThereAndNothingElse() throws Exception {
        somethingOfEachKind();
        Session administrator = Session.afresh(portal, ADMINISTRATOR);
        assertThat(administrator.get("/organisation").body())
                .contains("action=\"" + ADDRESS + "\"", "id=\"holdings-title\"");
        assertThat(administrator.get("/organisation/membership?act=LEAVE").body())
                .as("before it leaves")
                .contains("Publish or cancel them.", "Close or withdraw them.", "record the delivery and the reply")
                .contains("Delete drafts, withdraw requests", "href=\"/funding?view=own\"")
                .contains("href=\"/organisation#holdings-title\"");
        HttpResponse<byte[]> answer = download(administrator, ADDRESS);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .matches("attachment; filename=\"fidh-\\d{4}-\\d\\d-\\d\\d\\.zip\"");
        Map<String, String> files = unpacked(answer.body());

        assertThat(files.keySet()).allMatch(name -> NAME.matcher(name).matches());
        String all = String.join("\n", files.values());
        assertThat(all)
                .contains("Our own Holunder draft.", "Our Schlehen plan", "Our Hagebutten petition", "A safe place.")
                .contains(REMARK, MEMBER, "The identity is encrypted")
                .doesNotContain(FOREIGN, SUPPORTER, "By a friend", "By hand", OTHER, ATTACHED);
        assertThat(files.get("comments.csv")).contains(REMARK);
        for (int i = 1; i <= REMARKS; i++) {
            assertThat(files.get("comments.csv")).contains("Remark no " + i + ",");
        }
        assertThat(JsonParser.parseString(files.get("comments.json")).getAsJsonArray())
                .hasSizeGreaterThan(REMARKS);
        assertThat(files.get("index.html")).contains("Names and addresses of supporters are never included");
        assertThat(files.get("people.json")).contains("\"administrator\"");
        assertThat(files).containsEntry(LOGO, logo());
        filesBesideADocument(files);
        everyFileIsFound(files);
        nothingHostileRuns(files);
        aProgramTakesTheSame(files);
        theAuditTrailRecords();
    }

    private static void filesBesideADocument(Map<String, String> files) {
        assertThat(file(files, "statements/etc-prava", ".fr.html"))
                .contains("Drafted", HANDED_IN, "lang=\"fr\" dir=\"ltr\"");
        assertThat(file(files, "statements/etc-prava", ".fr.json")).contains("\"DRAFTED\"", HANDED_IN);
        assertThat(file(files, "statements/etc-prava", ".ar.html"))
                .contains("Draft, not submitted yet", BEGUN, "lang=\"ar\" dir=\"rtl\"");
        assertThat(file(files, "statements/etc-prava", ".v1.html")).contains("Version 1", "Written", BEFORE);
        assertThat(file(files, "statements/etc-prava", ".v2.html")).contains("Holunder");
        assertThat(file(files, "plans/our-schlehen-plan", ".s1-v2.html")).contains("Version 2", "They are in prison.");
        assertThat(files.keySet())
                .as("empty beginnings and what never changed")
                .noneMatch(name -> name.matches("plans/our-schlehen-plan.*\\.s(?:1-v1|[2-9]-v\\d+)\\..*"));
        files.forEach((name, words) -> {
            if (!name.endsWith(".v1.html")) {
                assertThat(words).as(name).doesNotContain(BEFORE);
            }
        });
        assertThat(String.join("\n", files.values())).contains("Attached files, not in this ZIP: 1");
    }

    private static String file(Map<String, String> files, String beginning, String ending) {
        return files.entrySet().stream()
                .filter(file ->
                        file.getKey().startsWith(beginning) && file.getKey().endsWith(ending))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError(beginning + ending + " is not in " + files.keySet()));
    }

    /** Whatever is in the archive is led to by its pages, beginning with the first, and each link leads somewhere. */
    private static void everyFileIsFound(Map<String, String> files) {
        Set<String> found = new TreeSet<>();
        Deque<String> next = new ArrayDeque<>(Set.of("index.html"));
        while (!next.isEmpty()) {
            String page = next.remove();
            if (found.add(page) && page.endsWith(".html")) {
                LINK.matcher(String.valueOf(files.get(page)))
                        .results()
                        .map(link -> link.group(1))
                        .filter(address -> !address.contains(":"))
                        .map(address -> URI.create("/" + page).resolve(address))
                        .forEach(address -> next.add(address.getPath().substring(1)));
            }
        }
        assertThat(found).hasSizeGreaterThan(10).allSatisfy(name -> assertThat(files)
                .containsKey(name));
        String index = String.valueOf(files.get("index.html"));
        assertThat(files.keySet())
                .allMatch(name -> found.contains(name)
                        || index.contains(name)
                        || found.contains(name.replaceFirst("(?:\\.deliveries)?\\.json$", ".html")));
        files.forEach((name, words) -> {
            if (name.endsWith(".json")) {
                assertThat(JsonParser.parseString(words).isJsonNull()).as(name).isFalse();
            }
        });
    }

    private static void nothingHostileRuns(Map<String, String> files) {
        assertThat(files.keySet()).anyMatch(name -> name.startsWith("statements/etc-prava-script-alert-1-script"));
        files.forEach((name, words) -> {
            if (name.endsWith(".html")) {
                assertThat(words)
                        .as(name)
                        .doesNotContain("<script", "javascript:")
                        .contains("default-src 'none'");
            }
        });
        assertThat(String.join("\n", files.values())).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        assertThat(files.get("statements.csv")).contains("\n'" + FORMULA).doesNotContain("\n=cmd");
    }

    private void aProgramTakesTheSame(Map<String, String> files) throws IOException {
        HttpResponse<byte[]> answer = as(ADMINISTRATOR).takes("/holdings", "{}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .matches("attachment; filename=\"fidh-\\d{4}-\\d\\d-\\d\\d\\.zip\"");
        Map<String, String> taken = unpacked(answer.body());
        assertThat(taken.keySet()).isEqualTo(files.keySet());
        assertThat(taken)
                .containsEntry("comments.csv", files.get("comments.csv"))
                .containsEntry("statements.csv", files.get("statements.csv"));
        filesBesideADocument(taken);
    }

    private void theAuditTrailRecords() throws Exception {
        try (Superuser database = Superuser.of(portal)) {
            assertThat(
                            database.strings(
                                    """
                                    select p.email from audit_entry a join organisation o on o.id = a.organisation_id and o.alias = 'fidh'
                                    join person p on p.subject = a.actor where a.action = 'OrganisationExported' and a.at > now() - interval '5 minutes'
                                    """))
                    .filteredOn(ADMINISTRATOR::equals)
                    .as("by the button and by a program")
                    .hasSizeGreaterThanOrEqualTo(2);
            assertThat(
                            database.strings(
                                    """
                                    select distinct n.audience from notification n join organisation o on o.id = n.organisation_id and o.alias = 'fidh'
                                    where n.event = 'OrganisationExported'
                                    """))
                    .containsExactly("ADMINISTRATOR");
        }
        assertThat(Session.of(portal, ADMINISTRATOR).get("/admin/audit").body())
                .contains("Exported all of the organisation’s own data");
    }

    @Test
    void nobodyElseTakesItAlong() throws Exception {
        for (String account : new String[] {MEMBER, "signatory@fidh.example"}) {
            Session colleague = Session.of(portal, account);
            assertThat(colleague.get("/organisation").body()).doesNotContain(ADDRESS);
            assertThat(download(colleague, ADDRESS).statusCode()).as(account).isEqualTo(403);
        }
        Session stranger = Session.of(portal, "admin@awid.example");
        assertThat(download(stranger, ADDRESS + "?for=fidh").statusCode()).isIn(403, 404);
        assertThat(download(Session.of(portal, "administrator@coalition.example"), ADDRESS)
                        .statusCode())
                .isEqualTo(404);
        assertThat(download(Session.ofNobody(portal), ADDRESS).statusCode()).isBetween(300, 499);
    }

    /** Where it would be refused no button is offered. */
    @Test
    void whoSignedInLongAgoProvesFirstThatItIsThem() throws Exception {
        Session late = new Keycloak(portal)
                .datingSignInsTo(
                        Clock.systemUTC().instant().minus(Duration.ofMinutes(20)),
                        () -> Session.afresh(portal, ADMINISTRATOR));

        assertThat(late.get("/organisation").body())
                .contains("Download everything", "You signed in a while ago.")
                .doesNotContain("action=\"" + ADDRESS + "\"");
        HttpResponse<byte[]> refused = download(late, ADDRESS);
        assertThat(refused.statusCode()).isBetween(400, 499);
        assertThat(new String(refused.body(), UTF_8)).doesNotContain("index.html");
    }

    @Test
    void aProgramProvesFirstThatItIsThem() throws Exception {
        Program late = as("admin@awid.example").afresh();
        Program.Reply refused;
        try {
            refused = new Keycloak(portal)
                    .datingSignInsTo(
                            Clock.systemUTC().instant().minus(Duration.ofMinutes(20)),
                            () -> late.post("/holdings", "{}"));
        } finally {
            late.afresh();
        }

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate")).contains("insufficient_user_authentication");
        assertThat(late.get("/holdings").status()).isEqualTo(405);
    }

    private String logo() throws IOException, InterruptedException {
        HttpRequest shown =
                HttpRequest.newBuilder(URI.create(portal.at("/logos/fidh.png"))).build();
        return http.send(shown, BodyHandlers.ofString(ISO_8859_1)).body();
    }

    private HttpResponse<byte[]> download(Session session, String path) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(portal.at(path)))
                .header("Origin", portal.address().toString())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.noBody());
        if (!session.cookies().isEmpty()) {
            request.header("Cookie", session.cookies());
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static Map<String, String> unpacked(byte[] archive) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Charset charset = entry.getName().endsWith(".png") ? ISO_8859_1 : UTF_8;
                assertThat(files.put(entry.getName(), new String(zip.readAllBytes(), charset)))
                        .as(entry.getName())
                        .isNull();
            }
        }
        return files;
    }

    private String write(String account, String title, String html) {
        JsonObject section = new JsonObject();
        section.addProperty("text", html);
        JsonArray sections = new JsonArray();
        sections.add(section);
        JsonObject body = new JsonObject();
        body.addProperty("title", title);
        body.add("sections", sections);
        return as(account).post("/statements", body.toString()).field("id");
    }

    /** Gives it one section with other words. */
    private void rewrite(String account, String path, String section) {
        Program.Reply reply = as(account)
                .send(
                        "PUT",
                        path,
                        "{\"sections\": [" + section + "]}",
                        "If-Match",
                        as(account).get(path).header("ETag"));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }

    /** Has all of it said in other words, which are not handed in. */
    private void translate(String owner, String document, String language, String translator, String words) {
        String all = "/documents/" + document + "/translations";
        String alias = translator.replaceFirst("^.*@(.*)\\.example$", "$1");
        Program.Reply asked =
                as(owner).post(all, "{\"language\": \"" + language + "\", \"translator\": \"" + alias + "\"}");
        assertThat(asked.status()).as(asked.body()).isEqualTo(200);
        Program.Reply read = as(translator).get(all + "/" + language);
        JsonArray written = new JsonArray();
        JsonParser.parseString(read.body())
                .getAsJsonObject()
                .getAsJsonArray("segments")
                .forEach(segment -> {
                    JsonObject one = new JsonObject();
                    one.add("key", segment.getAsJsonObject().get("key"));
                    one.addProperty("words", words);
                    one.addProperty("right", true);
                    written.add(one);
                });
        JsonObject body = new JsonObject();
        body.add("segments", written);
        Program.Reply saved =
                as(translator).send("PUT", all + "/" + language, body.toString(), "If-Match", read.header("ETag"));
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
    }

    private void attach(String request) {
        HttpResponse<String> answer = Session.of(portal, MEMBER)
                .post(
                        "/funding/upload",
                        List.of(Map.entry("acting", "fidh"), Map.entry("request", request)),
                        ATTACHED + ".txt",
                        ("This is the " + ATTACHED).getBytes(UTF_8));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(ATTACHED);
    }

    private void done(String account, String id, String step, String body) {
        Program.Reply reply = as(account).post("/statements/" + id + step, body);
        assertThat(reply.status()).as(step + reply.body()).isEqualTo(200);
    }

    private Program as(String account) {
        return new Program(portal.address(), portal.keycloak(), account);
    }
}
