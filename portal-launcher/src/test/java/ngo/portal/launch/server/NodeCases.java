package ngo.portal.launch.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import ngo.portal.launch.Repeated;
import ngo.portal.launch.server.Operator.Said;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.launch.shared.Waiting;
import ngo.portal.persistence.vault.MasterKeys;
import ngo.portal.story.SlowCrowd;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What operators of two nodes are promised. With {@code portal.test.variants} as often as promised, and else as often as it takes to see that it
 * works at all.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
abstract class NodeCases {

    private static final boolean ALL = Boolean.getBoolean("portal.test.variants");
    private static final int KILLS = ALL ? 5 : 2;
    private static final int REQUESTS = ALL ? 10_000 : 2_000;
    private static final int WRITERS = 8;
    private static final int DEADLINES = 100;
    private static final int LETTERS = 500;

    /** More connections than a node has threads. */
    private static final int SLOW = 400;

    private static final Duration AT_MOST = Duration.ofSeconds(2);

    /** More than a network may try in vain, and less than it may in a minute. */
    private static final int GUESSES = 1_000;

    /** Schedulers and mail dispatch run every five seconds. */
    private static final Duration A_ROUND = Duration.ofSeconds(6);

    /** HAProxy has looked twice. */
    private static final Duration SEEN_BY_THE_PROXY = Duration.ofSeconds(8);

    private static final String LETTERS_OF_THE_TEST = "from letter where subject like 'told-%%'";

    private final Path place;
    private final boolean pooled;

    @SuppressWarnings("NullAway.Init")
    private TwoNodes portal;

    NodeCases(String place, boolean pooled) {
        this.place = Path.of("target", place).toAbsolutePath();
        this.pooled = pooled;
    }

    @BeforeAll
    void startBoth() throws Exception {
        portal = TwoNodes.prepared(place, pooled);
        portal.start();
    }

    @AfterAll
    void stop() throws Exception {
        if (portal != null) {
            portal.close();
        }
    }

    @Test
    @Order(1)
    void aNodeWithOtherSecretsIsRefusedAndTheOthersGoOn() throws Exception {
        Said otherKey =
                portal.third(Map.of("PORTAL_CONTEXT_KEY", "ff".repeat(32))).run("serve");
        assertThat(otherKey.words()).startsWith("The database has another PORTAL_CONTEXT_KEY");
        assertThat(otherKey.status()).isEqualTo(2);

        Said otherFile = portal.third(Map.of("PORTAL_VAULT_KEYSET_FILE", anotherKeyFile()))
                .run("serve");
        assertThat(otherFile.words()).startsWith("The key file of this node cannot decrypt the keys in the database");
        assertThat(otherFile.status()).isEqualTo(2);
        assertThat(portal.node(0).ready()).isEqualTo(200);
        assertThat(portal.node(1).ready()).isEqualTo(200);
    }

    private String anotherKeyFile() throws Exception {
        Path file = place.resolve("another.json");
        PrivateFiles.write(file, List.of(MasterKeys.made().text()));
        return file.toString();
    }

    /** Through the sample of a proxy that ends TLS. */
    @Test
    @Order(2)
    void behindTheProxyAllIsForTlsAndThisHostAlone() throws Exception {
        HttpClient http =
                HttpClient.newBuilder().sslContext(portal.certificate().trust()).build();
        String world = "https://" + portal.host();
        HttpResponse<String> begun = http.send(request(world + "/dashboard").build(), BodyHandlers.ofString());
        assertThat(begun.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .matches("(?i)__Host-portal=[ab]~[0-9a-f]+; *Path=/; *Secure; *HttpOnly; *SameSite=Lax");
        assertThat(begun.headers().firstValue("Location").orElse("")).startsWith(world + "/");
        assertThat(http.send(request(world + "/sitemaps/pages.xml").build(), BodyHandlers.ofString())
                        .body())
                .contains(world + "/en/")
                .doesNotContain("http://localhost", "http://127.");

        assertThat(Operator.statusFor(URI.create(portal.node(0).address()), "portal.example.org"))
                .contains(" 421 ");
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address));
    }

    /** A client that forges another network for each request is still rate limited. */
    @Test
    @Order(2)
    void whatSomebodySaysOfTheirOwnWayIsNotBelieved() throws Exception {
        HttpClient http =
                HttpClient.newBuilder().sslContext(portal.certificate().trust()).build();
        String me = "https://" + portal.host() + "/api/v1/me";
        int status = 401;
        int guesses = 0;
        while (status == 401 && guesses < GUESSES) {
            guesses++;
            status = http.send(
                            request(me)
                                    .header("Authorization", "Bearer a.b.c")
                                    .header("X-Forwarded-For", "203.0." + guesses / 250 + "." + guesses % 250)
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }

        assertThat(status).as("after " + guesses + " guesses").isEqualTo(429);
    }

    /** As a machine that loses its power, one node and then the other, while programs write. */
    @Test
    @Order(3)
    void nothingThatWasAcknowledgedIsLostWhenANodeIsKilled() throws Exception {
        Writers writers = new Writers(portal, Duration.ofMillis(ALL ? 150 : 500));
        try (writers) {
            writers.begin(WRITERS);
            for (int kill = 0; kill < KILLS; kill++) {
                Waiting.pause(SEEN_BY_THE_PROXY);
                TwoNodes.RunningNode node = portal.node(kill % 2);
                node.kill();
                node.start();
                node.awaitReady();
            }
        }

        System.out.println(writers.acknowledged().size() + " statements were written while nodes were killed " + KILLS
                + " times; " + writers.cut() + " requests were repeated.");
        assertThat(writers.problems()).isEmpty();
        assertThat(writers.acknowledged()).hasSize(writers.begun()).hasSizeGreaterThan(50 * KILLS);
        String there = "select string_agg(id::text, ' ') from statement where title = '" + writers.title() + "'";
        assertThat(portal.sql(there).split(" "))
                .as("what is there: each once, though its request may have been repeated")
                .containsExactlyInAnyOrderElementsOf(writers.acknowledged());
        Said chains = portal.owner().run("verify-audit");
        assertThat(chains.status()).as(chains.words()).isZero();
    }

    @Test
    @Order(4)
    void aRollingRestartInterruptsNoRequest() throws Exception {
        Readers readers = new Readers(portal, Duration.ofMillis(ALL ? 20 : 300));
        try (readers) {
            readers.begin(8);
            for (int i = 0; i < 2; i++) {
                TwoNodes.RunningNode node = portal.node(i);
                Said drained = node.drain();
                assertThat(drained.status()).as(drained.words()).isZero();
                node.stop();
                node.start();
                node.awaitReady();
                Waiting.pause(SEEN_BY_THE_PROXY);
            }
            while (readers.asked() < REQUESTS) {
                Waiting.pause(Duration.ofMillis(200));
            }
        }

        System.out.println(readers.asked() + " requests were answered while both nodes were restarted.");
        assertThat(readers.failures()).isEmpty();
    }

    /** One node at a time holds the Keycloak sync lease; a draining node hands it over immediately, and not after half a minute. */
    @Test
    @Order(5)
    void theSyncLeaseMovesToTheOtherNode() throws Exception {
        String fence = portal.sql("select fence from work_lease");
        int holder = holder();

        portal.node(holder).drain();

        portal.until("true", "select fence > " + fence + " from work_lease");
        assertThat(holder()).isNotEqualTo(holder);
        String newcomer = portal.console().person(portal.organisation(), "newcomer@movement.example", "members");
        portal.until("1", "select count(*) from effective_member where subject = '" + newcomer + "'");
        portal.node(holder).stop();
        portal.node(holder).start();
        portal.node(holder).awaitReady();
    }

    /**
     * A node is suspended while it assigns a role, for longer than the lease. The other one takes over, and takes the role away. Then the first
     * goes on, and its request arrives. The role counts at no moment, and is taken away in Keycloak as well.
     */
    @Test
    @Order(6)
    void aCommandOfASuspendedNodeChangesNothing() throws Exception {
        String person = portal.console().person(portal.organisation(), "frozen@movement.example", "members");
        portal.until("1", "select count(*) from effective_member where subject = '" + person + "'");
        int holder = holder();
        portal.network().arm();
        command(person, "MEMBER,SIGNATORY");
        assertThat(portal.network().isHeld()).isTrue();
        long frozen = System.nanoTime();
        portal.node(holder).signal("STOP");
        command(person, "MEMBER");

        portal.until(
                "2", "select count(*) from outbox_command where done_at is not null and subject = '" + person + "'");
        assertThat(portal.console().groups(portal.organisation(), person)).containsExactly("members");
        while (System.nanoTime() - frozen < Duration.ofSeconds(70).toNanos()) {
            signs(person);
            Waiting.pause(Duration.ofMillis(500));
        }
        portal.node(holder).signal("CONT");
        assertThat(portal.network().release())
                .as("what Keycloak says to the late request")
                .isLessThan(300);
        assertThat(portal.console().groups(portal.organisation(), person)).containsExactly("members", "signatories");

        while (!portal.sql("select count(*) from outbox_command where verify_at is not null")
                .equals("0")) {
            signs(person);
            Waiting.pause(Duration.ofMillis(500));
            assertThat(System.nanoTime() - frozen)
                    .isLessThan(Duration.ofMinutes(5).toNanos());
        }
        for (int i = 0; i < 20; i++) {
            signs(person);
            Waiting.pause(Duration.ofMillis(500));
        }
        assertThat(portal.console().groups(portal.organisation(), person)).containsExactly("members");
        portal.node(holder).awaitReady();
    }

    /** Past the proxy, which would wait for them in place of the nodes. */
    @Test
    @Order(6)
    void slowCrowdsAtBothNodesKeepNobodyWaiting() throws Exception {
        warmUp();
        try (SlowCrowd first = SlowCrowd.ofBodies(URI.create(portal.node(0).address()), SLOW);
                SlowCrowd second = SlowCrowd.ofBodies(URI.create(portal.node(1).address()), SLOW)) {
            assertThat(Repeated.least(AT_MOST, this::slowestAnswerOfAMinute)).isLessThan(AT_MOST);
            assertThat(first.begun() + second.begun())
                    .as("those who were hung up on come back")
                    .isGreaterThan(4 * SLOW);
        }
    }

    private Duration slowestAnswerOfAMinute() throws Exception {
        try (Readers readers = new Readers(portal, Duration.ofMillis(100));
                Writers writers = new Writers(portal, Duration.ofMillis(500))) {
            writers.draft();
            readers.begin(4);
            writers.begin(2);
            Waiting.pause(Duration.ofMinutes(1));
            assertThat(readers.failures()).isEmpty();
            assertThat(readers.asked()).isGreaterThan(SLOW);
            assertThat(writers.problems()).isEmpty();
            assertThat(writers.cut())
                    .as("requests of members that were repeated")
                    .isZero();
            return readers.slowest().compareTo(writers.slowest()) > 0 ? readers.slowest() : writers.slowest();
        }
    }

    private void warmUp() {
        try (Readers warming = new Readers(portal, Duration.ZERO).begin(4)) {
            while (warming.asked() < SLOW) {
                Waiting.pause(Duration.ofMillis(300));
            }
        }
    }

    /** All are over at the same moment, and both nodes look. */
    @Test
    @Order(7)
    void aHundredDeadlinesAreAHundredSteps() throws Exception {
        String title = "Over " + UUID.randomUUID();
        String draft;
        try (Writers writer = new Writers(portal, A_ROUND)) {
            draft = writer.draft();
        }
        portal.sql(
                """
                insert into statement (organisation_id, id, slug, title, state, text, text_number, binding_number, hard_deadline,
                  created_by, created_at, changed_at, version)
                select s.organisation_id, gen_random_uuid(), gen_random_uuid(), '%s', 'OPEN_FOR_SIGN_ON', s.text, 1, 1,
                  clock_timestamp() + interval '1 second', s.created_by, now(), now(), 0
                from (select * from statement where id = '%s') s, generate_series(1, %d)
                """
                        .formatted(title, draft, DEADLINES));
        String ours = "from statement where title = '" + title + "'";
        String steps = "select count(*) || ' of ' || count(distinct object_id) from audit_entry"
                + " where action = 'SignOnClosed' and object_id in (select id " + ours + ")";

        portal.until(Integer.toString(DEADLINES), "select count(*) " + ours + " and state = 'SIGN_ON_CLOSED'");
        Waiting.pause(A_ROUND);

        assertThat(portal.sql(steps)).isEqualTo(DEADLINES + " of " + DEADLINES);
        assertThat(portal.sql("select count(*) from document_due where document_id in (select id " + ours + ")"))
                .isEqualTo("0");
    }

    /** The mail server is away for ten minutes; when it is back, a node is killed amid the letters. */
    @Test
    @Order(8)
    void everyNotificationIsInOneLetterDespiteAMailServerOutageAndAKilledNode() throws Exception {
        portal.keycloak().signal("STOP"); // or these people, whom it does not know, would be sent away
        try {
            portal.mailServerGoes();
            notifyEverybody();
            portal.until("true", ("select count(*) = %d " + LETTERS_OF_THE_TEST).formatted(LETTERS));
            Waiting.pause(A_ROUND);
            portal.sql("update letter set due_at = due_at - interval '10 minutes' where subject like 'told-%'");
            portal.mailServerComesBack();
            killANodeAmidLetters();
            String open = "select count(*) <= %d " + LETTERS_OF_THE_TEST + " and sent_at is null";
            portal.until("true", open.formatted(1));
            portal.sql("update letter set due_at = clock_timestamp() where subject like 'told-%' and sent_at is null");
            portal.until("true", open.formatted(0));
        } finally {
            portal.keycloak().signal("CONT");
        }

        Map<String, Set<String>> addressed = new HashMap<>();
        for (MimeMessage letter : portal.letters()) {
            assertThat(letter.getFrom()[0].toString()).endsWith("office@movement.example");
            addressed
                    .computeIfAbsent(letter.getMessageID(), id -> new HashSet<>())
                    .add(letter.getAllRecipients()[0].toString());
        }
        assertThat(addressed).hasSize(LETTERS);
        assertThat(addressed.values().stream().flatMap(Set::stream))
                .hasSize(LETTERS)
                .doesNotHaveDuplicates();
        assertThat(portal.letters()).as("of which one may have come again").hasSizeLessThanOrEqualTo(LETTERS + 1);
    }

    /** The mail server is asked when nothing comes any more; while it makes boxes for new people it loses count. */
    private void killANodeAmidLetters() throws Exception {
        int dies = ThreadLocalRandom.current().nextInt(20, LETTERS / 2);
        String sent = ("select count(sent_at) " + LETTERS_OF_THE_TEST).formatted();
        while (Integer.parseInt(portal.sql(sent)) < dies) {
            Waiting.pause(Duration.ofMillis(5));
        }
        portal.node(0).kill();
        int then = Integer.parseInt(portal.sql(sent));
        System.out.println("A node was killed after " + dies + " letters, and dead after " + then + ".");
        assertThat(then).as("when it was dead").isLessThan(LETTERS);
    }

    /** Each person something of their own. */
    private void notifyEverybody() throws Exception {
        portal.sql(
                """
                with person_of as (
                  insert into person (subject, name, email) select 'told-' || i, 'N', 'told-' || i || '@movement.example'
                  from generate_series(1, %2$d) i returning subject),
                member_of as (
                  insert into member (organisation_id, subject, roles) select '%1$s', subject, 'MEMBER' from person_of returning subject)
                insert into notification (organisation_id, id, audience, event, subject_kind, subject_id, title, actor_organisation,
                  needs_answer, created_at)
                select '%1$s', gen_random_uuid(), 'person:' || subject, 'StatementOpened', 'STATEMENT', gen_random_uuid(), 'T', '%1$s',
                  true, clock_timestamp()
                from member_of
                """
                        .formatted(portal.organisation(), LETTERS));
    }

    private void signs(String person) throws Exception {
        assertThat(portal.sql("select roles from effective_member where subject = '" + person + "'"))
                .isEqualTo("MEMBER");
    }

    private void command(String person, String roles) throws Exception {
        portal.sql(
                """
                insert into outbox_command (organisation_id, id, act, subject, details, asked_by, asked_at, due_at)
                select o.id, '%s', 'GIVE_ROLES', '%s', '{"roles":"%s"}', 'somebody', clock_timestamp(), clock_timestamp()
                from organisation o where o.alias = 'movement'
                """
                        .formatted(UUID.randomUUID(), person, roles));
    }

    /** Which node speaks with Keycloak, as it says itself. */
    private int holder() throws Exception {
        for (int i = 0; i < 120; i++) {
            for (int node = 0; node < 2; node++) {
                if (portal.node(node).speaksWithKeycloak()) {
                    return node;
                }
            }
            Waiting.pause(Duration.ofMillis(500));
        }
        throw new AssertionError("Nobody speaks with Keycloak.");
    }
}
