package ngo.portal.launch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ngo.portal.launch.server.Operator.Said;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.launch.shared.Waiting;
import ngo.portal.persistence.vault.MasterKeys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
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
    private static final int KILLS = ALL ? 10 : 2;
    private static final int REQUESTS = ALL ? 10_000 : 2_000;
    private static final int WRITERS = 8;

    /** HAProxy has looked twice. */
    private static final Duration SEEN_BY_THE_PROXY = Duration.ofSeconds(8);

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
        assertThat(otherKey.words()).startsWith("The database does not know PORTAL_CONTEXT_KEY");
        assertThat(otherKey.status()).isEqualTo(2);

        Said otherFile = portal.third(Map.of("PORTAL_VAULT_KEYSET_FILE", anotherKeyFile()))
                .run("serve");
        assertThat(otherFile.words()).startsWith("The key file of this node opens nothing of what is sealed");
        assertThat(otherFile.status()).isEqualTo(2);
        assertThat(portal.node(0).ready()).isEqualTo(200);
        assertThat(portal.node(1).ready()).isEqualTo(200);
    }

    private String anotherKeyFile() throws Exception {
        Path file = place.resolve("another.json");
        PrivateFiles.write(file, List.of(MasterKeys.made().text()));
        return file.toString();
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
    void nobodyNoticesThatOneNodeAfterTheOtherIsStartedAnew() throws Exception {
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

        System.out.println(readers.asked() + " requests were answered while both nodes were started anew.");
        assertThat(readers.failures()).isEmpty();
    }

    /** One node at a time speaks with Keycloak; whoever drains leaves it to the other at once, and not after half a minute. */
    @Test
    @Order(5)
    void whoeverSpeaksWithKeycloakIsFollowedByTheOther() throws Exception {
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
     * A node stands still while it gives somebody a role, for longer than others wait. The other one takes over, and takes the role away. Then
     * the first goes on, and its request arrives. The role counts at no moment, and is taken away in Keycloak as well.
     */
    @Test
    @Order(6)
    @Tag("variant")
    void aCommandOfANodeThatStoodStillChangesNothing() throws Exception {
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
