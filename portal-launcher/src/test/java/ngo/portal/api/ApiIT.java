package ngo.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import ngo.portal.api.Program.Reply;
import ngo.portal.launch.AtOnce;
import ngo.portal.launch.Installation;
import ngo.portal.launch.SharedInstallation;
import ngo.portal.leak.Superuser;
import ngo.portal.story.Portal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedInstallation.class)
class ApiIT {

    private static final String DRAFT =
            """
            {"title": "Let them speak", "owner": "rsf", "tenant": "rsf", "state": "PUBLISHED", "fingerprint": "00",
             "sections": [{"heading": "What we ask", "text": "<p>Free them.<script>alert(1)</script></p>"}]}""";

    private Program nobody;
    private Program fidh;
    private Program awid;
    private Program both;

    @BeforeEach
    void people(Installation portal) {
        nobody = new Program(portal, "");
        fidh = new Program(portal, "member@fidh.example");
        awid = new Program(portal, "member@awid.example");
        both = new Program(portal, "both@coalition.example");
        fidh.waitForMembership();
    }

    @Test
    void nobodyGetsInWithoutAnAccessToken() {
        Reply missing = nobody.get("/statements");
        assertThat(missing.status()).isEqualTo(401);
        assertThat(missing.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(missing.header("Content-Type")).isEqualTo("application/problem+json");

        String id = fidh.tokens("member@fidh.example").field("id_token");
        assertThat(nobody.get("/me", "Authorization", "Bearer " + id).status()).isEqualTo(401);
        assertThat(nobody.get("/me", "Authorization", "Bearer nonsense").status())
                .isEqualTo(401);
    }

    @Test
    void aMemberOfSeveralOrganisationsNamesOne() {
        assertThat(both.get("/statements").status()).isEqualTo(400);
        assertThat(both.get("/statements", "Portal-Organisation", "omct").status())
                .isEqualTo(200);
        assertThat(both.get("/me").body()).contains("\"alias\":\"fidh\"").contains("\"alias\":\"omct\"");
    }

    @Test
    void theTrailIsForAdministratorsAndForAuditorsWhoBelongToNoOrganisation(Installation portal) {
        Program administrator = new Program(portal, "admin@fidh.example");
        Program auditor = new Program(portal, "auditor@coalition.example");
        drafted();

        assertThat(fidh.get("/audit").status()).isEqualTo(403);
        assertThat(fidh.get("/audit/verification").status()).isEqualTo(403);
        assertThat(administrator.get("/audit?action=statement-drafted&size=1").body())
                .contains("\"organisation\":\"fidh\"", "\"action\":\"statement-drafted\"", "Let them speak");
        assertThat(administrator.get("/audit?organisation=awid").status()).isEqualTo(404);
        assertThat(auditor.get("/audit?organisation=fidh&action=statement-drafted")
                        .body())
                .contains("\"organisation\":\"fidh\"")
                .doesNotContain("Let them speak");
        assertThat(auditor.get("/audit/verification").body()).startsWith("{\"whole\":true,");
        assertThat(auditor.get("/statements").status()).isEqualTo(403);
    }

    @Test
    void whatIsForeignLooksLikeWhatDoesNotExist() {
        String foreign = "/statements/" + drafted().field("id");

        List<Reply> hidden = List.of(
                awid.get(foreign),
                awid.get("/statements/" + UUID.randomUUID()),
                awid.get("/statements/no-id-at-all"),
                awid.get("/nothing/here"),
                awid.post(foreign + "/text-review", "{}"),
                both.get("/statements", "Portal-Organisation", "awid"),
                both.get("/statements", "Portal-Organisation", "nobody"));

        assertThat(hidden).extracting(Reply::status).containsOnly(404);
        assertThat(hidden.stream().map(Reply::body).distinct()).hasSize(1);
    }

    @Test
    void aDraftBelongsToTheActingPersonWhateverTheRequestSays() {
        Reply created = drafted();

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).endsWith("/api/v1/statements/" + created.field("id"));
        assertThat(created.header("Cache-Control")).isEqualTo("no-store");
        assertThat(created.body())
                .contains("\"owner\":\"fidh\"", "\"state\":\"DRAFT\"", "\"fingerprint\":null")
                .doesNotContain("script");
    }

    @Test
    void onlyTheNewestVersionIsChanged() {
        Reply created = drafted();
        String path = "/statements/" + created.field("id");
        String change = "{\"title\": \"Let them all speak\"}";

        assertThat(fidh.send("PUT", path, change).status()).isEqualTo(428);
        Reply saved = fidh.send("PUT", path, change, "If-Match", created.header("ETag"));
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.body()).contains("Let them all speak", "What we ask");
        assertThat(fidh.send("PUT", path, change, "If-Match", created.header("ETag"))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void ofManyWhoSaveAtOnceOneSucceeds() throws Exception {
        Reply created = drafted();
        List<Reply> answers = AtOnce.times(
                8,
                number -> () -> fidh.send(
                        "PUT",
                        "/statements/" + created.field("id"),
                        "{\"notesToEditors\": \"" + number + "\"}",
                        "If-Match",
                        created.header("ETag")));

        assertThat(answers).extracting(Reply::status).containsExactlyInAnyOrder(200, 412, 412, 412, 412, 412, 412, 412);
    }

    @Test
    void aRepeatedRequestIsDoneOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        List<Reply> answers = AtOnce.times(6, again -> () -> fidh.post("/statements", DRAFT, "Idempotency-Key", key));

        assertThat(answers).extracting(Reply::status).containsOnly(201);
        assertThat(answers.stream().map(Reply::body).distinct()).hasSize(1);
        assertThat(fidh.post("/statements", "{\"title\": \"Other\"}", "Idempotency-Key", key)
                        .status())
                .isEqualTo(422);
        assertThat(awid.post("/statements", DRAFT, "Idempotency-Key", key).status())
                .isEqualTo(201);
    }

    @Test
    void aRepeatedRequestReturnsOnlyWhatMayBeReadNow(Installation portal) throws Exception {
        Reply created = drafted();
        String id = created.field("id");
        String section = created.body().replaceFirst(".*\"sections\":\\[\\{\"id\":\"([^\"]+)\".*", "$1");
        String path = "/statements/" + id;
        assertThat(fidh.post(path + "/consultation", "{\"with\": [\"awid\"]}").status())
                .isEqualTo(200);
        String key = UUID.randomUUID().toString();
        String remark = "{\"section\": \"" + section + "\", \"paragraph\": 1, \"body\": \"Good.\"}";
        Reply done = awid.post(path + "/comment", remark, "Idempotency-Key", key);
        assertThat(done.status()).isEqualTo(200);
        assertThat(awid.post(path + "/comment", remark, "Idempotency-Key", key).body())
                .isEqualTo(done.body());

        try (Superuser database = Superuser.of(Portal.of(portal))) {
            database.run("delete from access_grant where document_id = '" + id + "'");
        }

        Reply again = awid.post(path + "/comment", remark, "Idempotency-Key", key);
        assertThat(again.status()).isEqualTo(404);
        assertThat(again.body()).doesNotContain("Let them speak");
    }

    @Test
    void aReaderIsRefusedWithAReason() {
        String path = "/statements/" + drafted().field("id");
        assertThat(fidh.post(path + "/consultation", "{\"with\": [\"awid\"]}").status())
                .isEqualTo(200);

        String tag = awid.get(path).header("ETag");
        assertThat(awid.send("PUT", path, "{}", "If-Match", tag).status()).isEqualTo(403);
        assertThat(awid.post(path + "/text-review", "{}").status()).isEqualTo(403);
        assertThat(fidh.post(path + "/consultation", "{\"with\": \"ALL\"}").status())
                .isEqualTo(409);
    }

    @Test
    void aRequestThatIsNotRightIsNamed() {
        assertThat(fidh.post("/statements", "{\"title\":").field("type"))
                .isEqualTo("urn:portal:problem:malformed-body");
        assertThat(fidh.post("/statements", "{\"title\": 7}").body()).contains("\"field\":\"title\"");
        assertThat(fidh.post("/statements", "{\"title\": \"a\\u0000b\"}").status())
                .isEqualTo(400);
        assertThat(fidh.post("/statements", "{\"title\": \"" + "a".repeat(3_000_000) + "\"}")
                        .status())
                .isEqualTo(413);
        assertThat(fidh.post("/statements", "title", "Content-Type", "text/plain")
                        .status())
                .isEqualTo(415);
        assertThat(fidh.send("DELETE", "/statements", "").status()).isEqualTo(405);
        assertThat(fidh.get("/statements?size=101").status()).isEqualTo(400);
    }

    @Test
    void thePublicNeedsNoToken() {
        assertThat(nobody.get("/public/statements").status()).isEqualTo(200);
        assertThat(nobody.get("/public/organisations").body()).contains("\"alias\":\"awid\"");
        assertThat(nobody.get("/public/statements/none").status()).isEqualTo(404);
    }

    @Test
    void aProgramReadsForItsOrganisationUntilItIsRevoked(Installation portal) {
        String own = "/statements/" + drafted().field("id");
        String foreign = "/statements/" + awid.post("/statements", DRAFT).field("id");
        GivenProgram program = GivenProgram.of(portal, "Website", "fidh").renewed();
        String first = program.secret();

        assertThat(program.signsIn(first)).isTrue();
        assertThat(program.get("/statements").body()).contains("\"items\":[{");
        assertThat(program.get(own).status()).isEqualTo(200);
        assertThat(program.get(foreign).status()).isEqualTo(404);
        assertThat(program.get("/statements", "Portal-Organisation", "awid").status())
                .isEqualTo(404);
        assertThat(program.get("/audit").status()).isEqualTo(403);
        assertThat(program.post("/statements", DRAFT).status()).isEqualTo(403);
        assertThat(nobody.get("/me", "Authorization", "Bearer " + first).status())
                .isEqualTo(401);

        String second = program.renewed().secret();
        assertThat(program.signsIn(first)).isFalse();
        assertThat(program.signsIn(second)).isTrue();
        assertThat(program.get("/statements").status()).isEqualTo(200);

        program.revoke();
        assertThat(program.get("/statements").status()).isEqualTo(403);
        assertThat(program.listed()).contains("Website", "Revoked by");
        waitUntil("Keycloak gives no token any more", () -> !program.signsIn(second));
    }

    @Test
    void aProgramWritesWithARoleUntilItsEnd(Installation portal) throws Exception {
        GivenProgram program =
                GivenProgram.of(portal, "Drafts", "fidh", "MEMBER").renewed();
        assertThat(program.signsIn(program.secret())).isTrue();

        Reply created = program.post("/statements", DRAFT);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.field("owner")).isEqualTo("fidh");
        assertThat(new Program(portal, "admin@fidh.example")
                        .get("/audit?action=statement-drafted&size=1")
                        .body())
                .contains("Drafts");
        assertThat(program.post(
                                "/statements/" + created.field("id") + "/text-approval",
                                "{\"verdict\": \"APPROVE\", \"reason\": \"\"}")
                        .status())
                .isEqualTo(403);

        try (Superuser database = Superuser.of(Portal.of(portal))) {
            database.run("update program set ends_at = now() where id = '" + program.id() + "'");
        }
        assertThat(program.get("/statements").status()).isEqualTo(403);
        causeAnEventOfTheOrganisation(new Console(portal));
        waitUntil("Keycloak gives no token any more", () -> !program.signsIn(program.secret()));
    }

    /** Its programs are settled when the portal next reads the organisation, at the latest with the full sweep of the next minute. */
    private static void causeAnEventOfTheOrganisation(Console console) {
        String person = console.newPerson("came-" + UUID.randomUUID() + "@console.example", "Came");
        String fidh = console.organisation("fidh");
        console.addMember(fidh, person);
        console.removeMember(fidh, person);
    }

    private static void waitUntil(String what, BooleanSupplier happened) {
        for (int i = 0; i < 180 && !happened.getAsBoolean(); i++) {
            LockSupport.parkNanos(500_000_000L);
        }
        assertThat(happened.getAsBoolean()).as(what).isTrue();
    }

    private Reply drafted() {
        return fidh.post("/statements", DRAFT);
    }
}
