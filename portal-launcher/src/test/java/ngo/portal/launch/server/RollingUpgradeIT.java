package ngo.portal.launch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ngo.portal.launch.server.Operator.Said;
import ngo.portal.launch.server.TwoNodes.RunningNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/** One upgrade from its first look to its last step, on one database and with the distribution of either release. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
@Tag("part-4")
class RollingUpgradeIT {

    private static final Path PLACE = Path.of("target/rolling-upgrade").toAbsolutePath();
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final String BEFORE = NextRelease.current();
    private static final String AFTER = NextRelease.number();
    private static final String LAST_INDEX = "select count(*) from pg_class where relname = 'notification_by_age'";

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> written = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private TwoNodes portal;

    @SuppressWarnings("NullAway.Init")
    private Path next;

    @BeforeAll
    void runTheReleaseBefore() throws Exception {
        portal = TwoNodes.prepared(PLACE, false);
        next = NextRelease.of(TwoNodes.distribution(), PLACE.resolve("next"));
        start(a(), TwoNodes.distribution());
        portal.until("true", "select count(*) > 0 from member");
    }

    @AfterAll
    void stop() throws Exception {
        if (portal != null) {
            portal.close();
        }
    }

    @Test
    @Order(1)
    void theNextReleaseWaitsForItsSchemaAndTheDoctorSaysThatItMayCome() throws Exception {
        Said tooEarly = portal.third(next).run("serve");
        assertThat(tooEarly.words())
                .matches("The schema is at version \\d+ and this portal needs 900; run migrate first\\.\n");
        assertThat(tooEarly.status()).isEqualTo(2);

        portal.until("READY", "select state from node");
        Said doctor = portal.third(next).run("doctor", "--upgrade");
        assertThat(doctor.words()).contains("ok  All nodes run the installed release and are ready.\n");
        assertThat(doctor.status()).as(doctor.words()).isZero();
    }

    @Test
    @Order(2)
    void theSchemaIsBroughtToTheNextReleaseUnderANodeThatWorks() throws Exception {
        Said migrated = portal.owner(next).run("migrate");

        assertThat(migrated.words()).isEqualTo("The schema is current (1 migrations carried out).\n");
        assertThat(portal.sql("select installed || ' ' || split_part(oldest_running, '-', 1) from schema_release"))
                .isEqualTo(AFTER + " " + BEFORE);
        assertThat(a().ready()).isEqualTo(200);
        write(a());
    }

    @Test
    @Order(3)
    void bothReleasesServeSideBySide() throws Exception {
        start(b(), next);

        assertThat(a().info()).contains("\"version\":\"" + BEFORE);
        assertThat(b().info()).contains("\"version\":\"" + AFTER + "\"");
        for (int i = 0; i < 5; i++) {
            write(a());
            write(b());
        }
        bothRead();
        portal.until(
                "a " + BEFORE + " READY, b " + AFTER + " READY",
                "select string_agg(name || ' ' || split_part(release, '-', 1) || ' ' || state, ', ' order by name) from node");
    }

    @Test
    @Order(4)
    void nothingIsDroppedWhileTheReleaseBeforeRuns() throws Exception {
        Said held = portal.owner(next).run("migrate", "--contract", "--now");
        assertThat(held.words())
                .startsWith("Node a runs release " + BEFORE + " and last reported ")
                .contains("Nothing was dropped, ")
                .doesNotContain("Node b");
        assertThat(held.status()).isEqualTo(1);

        Said before = portal.owner().run("migrate", "--contract", "--now");
        assertThat(before.words()).endsWith("; run this command with that release.\n");
        assertThat(before.status()).isEqualTo(2);
        assertThat(portal.sql(LAST_INDEX)).isEqualTo("1");
    }

    @Test
    @Order(5)
    void untilThenThereIsAWayBack() throws Exception {
        end(b(), "b");
        Said left = portal.owner().run("migrate");
        assertThat(left.words())
                .isEqualTo("The schema belongs to release " + AFTER + ", on which this one, " + BEFORE
                        + ", runs as well; it is left unchanged.\n");
        assertThat(left.status()).isZero();

        start(b(), TwoNodes.distribution());

        assertThat(b().info()).contains("\"version\":\"" + BEFORE);
        write(a());
        write(b());
        bothRead();
    }

    @Test
    @Order(6)
    void onceTheReleaseBeforeHasStoppedItIsLeftBehind() throws Exception {
        end(a(), "a");
        end(b(), "b");
        Said early = portal.owner(next).run("migrate", "--contract");
        assertThat(early.words()).contains("Node a runs release " + BEFORE + " and stopped ", "\nNode b runs release ");
        assertThat(early.status()).isEqualTo(1);

        Said done = portal.owner(next).run("migrate", "--contract", "--now");
        assertThat(done.words())
                .isEqualTo("Contract migrations carried out: 5. Release " + AFTER
                        + " is now the oldest release that starts on this schema.\n");
        assertThat(done.status()).isZero();
        assertThat(portal.sql(LAST_INDEX)).isEqualTo("0");

        Said late = portal.third(Map.of()).run("serve");
        assertThat(late.words())
                .isEqualTo("The schema is too new for this portal: release " + AFTER
                        + " is the oldest that runs on it, and this is release " + BEFORE
                        + "; start that release or a newer one.\n");
        assertThat(late.status()).isEqualTo(2);
        assertThat(portal.owner().run("migrate").status()).isEqualTo(2);
    }

    @Test
    @Order(7)
    void theNextReleaseGoesOnWithAllThatWasWritten() throws Exception {
        start(a(), next);

        write(a());
        for (String statement : written) {
            assertThat(read(a(), statement)).as(statement).isEqualTo(200);
        }
    }

    /** Somebody may contract under a node that has just begun and was not heard of yet. */
    @Test
    @Order(8)
    void aNodeThatRunsAndIsLeftBehindIsNotReadyAnyMore() throws Exception {
        String noted = portal.sql("select oldest_running from schema_release");
        portal.sql("update schema_release set oldest_running = '99.0.0'");
        portal.until("NOT_READY", "select state from node where name = 'a'");
        assertThat(a().ready()).isEqualTo(503);

        portal.sql("update schema_release set oldest_running = '" + noted + "'");
        a().awaitReady();
    }

    private RunningNode a() {
        return portal.node(0);
    }

    private RunningNode b() {
        return portal.node(1);
    }

    private static void start(RunningNode node, Path release) throws Exception {
        node.becomes(release);
        node.start();
        node.awaitReady();
    }

    private void end(RunningNode node, String name) throws Exception {
        node.stop();
        portal.until("STOPPED", "select state from node where name = '" + name + "'");
    }

    private void write(RunningNode node) throws Exception {
        HttpResponse<String> said = http.send(
                request(node, "")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(
                                "{\"title\":\"Written meanwhile\",\"sections\":[{\"text\":\"<p>We ask.</p>\"}]}"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(said.statusCode()).as(said.body()).isEqualTo(201);
        Matcher id = ID.matcher(said.body());
        assertThat(id.find()).as(said.body()).isTrue();
        written.add(id.group(1));
    }

    private void bothRead() throws Exception {
        for (String statement : written) {
            assertThat(read(a(), statement)).as(statement).isEqualTo(200);
            assertThat(read(b(), statement)).as(statement).isEqualTo(200);
        }
    }

    private int read(RunningNode node, String statement) throws Exception {
        return http.send(request(node, "/" + statement).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private HttpRequest.Builder request(RunningNode node, String path) throws Exception {
        return HttpRequest.newBuilder(URI.create(node.address() + "/api/v1/statements" + path))
                .header("Authorization", "Bearer " + portal.console().tokenOf(TwoNodes.WRITER));
    }
}
