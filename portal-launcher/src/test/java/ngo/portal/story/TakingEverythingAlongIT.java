package ngo.portal.story;

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
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An administrator takes along what is the organisation's own: all of it, and nothing of anybody else. */
@ExtendWith(Stage.class)
class TakingEverythingAlongIT {

    private static final String ADMINISTRATOR = "admin@fidh.example";
    private static final String ADDRESS = "/organisation/holdings";
    private static final String HOSTILE = "../../etc/Права <script>alert(1)</script>";
    private static final String FORMULA = "=cmd|' /C calc'!A0";
    private static final String FOREIGN = "Zwetschgenkuchen";
    private static final String REMARK = "Pflaumenmus for paragraph one";
    private static final int REMARKS = 250;
    private static final String SUPPORTER = "Quittengelee Planted";

    /** What files are called, whatever documents are. */
    private static final Pattern NAME =
            Pattern.compile("[a-z]+\\.(?:html|csv|json)|[a-z]+/[a-z0-9-]+(?:\\.deliveries)?\\.(?:html|json)");

    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();

    private Portal portal;

    @BeforeEach
    void somethingOfEachKind(Portal running) throws Exception {
        portal = running;
        as("member@fidh.example").waitForMembership();
        String own = write("member@fidh.example", HOSTILE, "<p>Our own Holunder draft.</p>");
        write("member@fidh.example", FORMULA, "<p>We ask.</p>");
        new StagedStatement(this::as).reaching("published", "Delivered to somebody");
        new StagedPlan(this::as).reaching("plan", "Our Schlehen plan");
        new StagedRequest(this::as).reaching("draftRequest");
        String foreign = write("member@awid.example", "Of AWID", "<p>" + FOREIGN + "</p>");
        done("member@awid.example", foreign, "/consultation", "{\"with\": \"ALL\"}");
        String section = as("member@fidh.example")
                .get("/statements/" + foreign)
                .body()
                .replaceFirst("(?s).*\"sections\":\\[\\{\"id\":\"([^\"]+)\".*", "$1");
        done(
                "member@fidh.example",
                foreign,
                "/comment",
                "{\"section\": \"" + section + "\", \"paragraph\": 1, \"body\": \"" + REMARK + "\"}");
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

    @Test
    void allThatIsOursIsThereAndNothingElse() throws Exception {
        Session administrator = Session.afresh(portal, ADMINISTRATOR);
        assertThat(administrator.get("/organisation").body()).contains("action=\"" + ADDRESS + "\"");
        HttpResponse<byte[]> answer = download(administrator, ADDRESS);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .matches("attachment; filename=\"fidh-\\d{4}-\\d\\d-\\d\\d\\.zip\"");
        Map<String, String> files = unpacked(answer.body());

        assertThat(files.keySet()).allMatch(name -> NAME.matcher(name).matches());
        String all = String.join("\n", files.values());
        assertThat(all)
                .contains("Our own Holunder draft.", "Our Schlehen plan", "Our Hagebutten petition", "A safe place.")
                .contains(REMARK, "member@fidh.example", "The identity is sealed")
                .doesNotContain(FOREIGN, SUPPORTER, "By a friend", "By hand", "member@awid.example");
        assertThat(files.get("comments.csv")).contains(REMARK);
        for (int i = 1; i <= REMARKS; i++) {
            assertThat(files.get("comments.csv")).contains("Remark no " + i + ",");
        }
        assertThat(JsonParser.parseString(files.get("comments.json")).getAsJsonArray())
                .hasSizeGreaterThan(REMARKS);
        assertThat(files.get("index.html")).contains("Names and addresses of supporters are never in it");
        assertThat(files.get("people.json")).contains("\"administrator\"");
        everyFileIsFound(files);
        nothingHostileRuns(files);
        theTrailTells();
    }

    /** Whatever is in the archive is led to by its first page, and each link leads somewhere. */
    private static void everyFileIsFound(Map<String, String> files) {
        String index = String.valueOf(files.get("index.html"));
        assertThat(LINK.matcher(index).results().map(found -> found.group(1)))
                .hasSizeGreaterThan(10)
                .allSatisfy(link -> assertThat(files).containsKey(link));
        assertThat(files.keySet())
                .filteredOn(name -> !name.equals("index.html"))
                .allMatch(name -> index.contains(name)
                        || index.contains(name.replaceFirst("(?:\\.deliveries)?\\.json$", ".html")));
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

    private void theTrailTells() throws Exception {
        try (Superuser database = Superuser.of(portal)) {
            assertThat(
                            database.strings(
                                    """
                                    select p.email from audit_entry a join organisation o on o.id = a.organisation_id and o.alias = 'fidh'
                                    join person p on p.subject = a.actor where a.action = 'OrganisationExported' and a.at > now() - interval '5 minutes'
                                    """))
                    .contains(ADMINISTRATOR);
            assertThat(
                            database.strings(
                                    """
                                    select distinct n.audience from notification n join organisation o on o.id = n.organisation_id and o.alias = 'fidh'
                                    where n.event = 'OrganisationExported'
                                    """))
                    .containsExactly("ADMINISTRATOR");
        }
        assertThat(Session.of(portal, ADMINISTRATOR).get("/admin/audit").body())
                .contains("Downloaded everything that is the organisation’s own");
    }

    @Test
    void nobodyElseTakesItAlong() throws Exception {
        for (String account : new String[] {"member@fidh.example", "signatory@fidh.example"}) {
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
                .contains("Download everything", "Some minutes have passed since you signed in.")
                .doesNotContain("action=\"" + ADDRESS + "\"");
        HttpResponse<byte[]> refused = download(late, ADDRESS);
        assertThat(refused.statusCode()).isBetween(400, 499);
        assertThat(new String(refused.body(), UTF_8)).doesNotContain("index.html");
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
                assertThat(files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8)))
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

    private void done(String account, String id, String step, String body) {
        Program.Reply reply = as(account).post("/statements/" + id + step, body);
        assertThat(reply.status()).as(step + reply.body()).isEqualTo(200);
    }

    private Program as(String account) {
        return new Program(portal.address(), portal.keycloak(), account);
    }
}
