package ngo.portal.persistence.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ngo.portal.fixture.Database;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.ContextSigner;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nodes that say how they are, in a transaction that is taken back. */
class NodeIT {

    private static final TenantPrincipal CLOCK = TenantPrincipal.timer(new UUID(0, 0));
    private static final TenantPrincipal OFFICE =
            TenantPrincipal.office("administrator", "Administrator", Set.of(CoalitionRole.COALITION_ADMINISTRATOR));

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    @SuppressWarnings("NullAway.Init")
    private Connection connection;

    @BeforeEach
    void begin() throws SQLException {
        connection = Database.running().trying();
        plant("delete from node");
        plant(
                "insert into schema_release (installed, oldest_running, changed_at) values ('7.4.0', '7.3.2', now())"
                        + " on conflict (one) do update set installed = excluded.installed, oldest_running = excluded.oldest_running");
    }

    @AfterEach
    void takeBack() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void aNodeIsListedOnceAndIsResetByARestart() throws SQLException {
        note(first, "a", "7.3.2", "STARTING", true);
        plant("update node set started_at = now() - interval '3 hours', seen_at = now() - interval '5 minutes'");

        note(first, "a", "7.3.2", "READY", false);
        assertThat(nodes()).containsExactly("a 7.3.2 READY");
        assertThat(answer("select started_at < now() - interval '2 hours' and seen_at >= now() from ctx.nodes()"))
                .isEqualTo("t");

        note(first, "a", "7.4.0", "STARTING", true);
        note(second, "b", "7.3.2", "READY", true);
        assertThat(nodes()).containsExactly("a 7.4.0 STARTING", "b 7.3.2 READY");
        assertThat(answer("select started_at >= now() from ctx.nodes() where name = 'a'"))
                .isEqualTo("t");
    }

    @Test
    void aNodeUnseenForAMinuteIsMissingUnlessItHasStopped() throws SQLException {
        note(first, "a", "7.3.2", "READY", true);
        note(second, "b", "7.3.2", "STOPPED", true);
        plant("update node set seen_at = now() - interval '59 seconds'");
        assertThat(missing()).isEmpty();

        plant("update node set seen_at = now() - interval '61 seconds'");
        assertThat(missing()).containsExactly("a");
    }

    @Test
    void aNodeUnseenForADayIsRemoved() throws SQLException {
        note(first, "a", "7.3.2", "READY", true);
        plant("update node set seen_at = now() - interval '23 hours'");
        note(second, "b", "7.3.2", "READY", true);
        assertThat(nodes()).containsExactly("a 7.3.2 READY", "b 7.3.2 READY");

        plant("update node set seen_at = now() - interval '25 hours' where name = 'a'");
        note(second, "b", "7.3.2", "READY", false);
        assertThat(nodes()).containsExactly("b 7.3.2 READY");
    }

    @Test
    void aReleaseOlderThanTheSchemaIsReported() throws SQLException {
        assertThat(note(first, "a", "7.2.9", "READY", true)).isTrue();
        assertThat(note(first, "a", "6.10.0", "READY", true)).isTrue();
        assertThat(note(first, "a", "7.3.0", "READY", true)).as("another patch").isFalse();
        assertThat(note(first, "a", "7.10.0-SNAPSHOT", "READY", true)).isFalse();

        plant("delete from schema_release");
        assertThat(note(first, "a", "0.1.0", "READY", true)).isFalse();
    }

    @Test
    void onlyTheOfficeReadsWhichNodesThereAre() throws SQLException {
        note(first, "a", "7.3.2", "READY", true);

        TenantPrincipal member = new TenantPrincipal(
                UUID.randomUUID(), "someone", "Someone", Set.of(MemberRole.ADMINISTRATOR), Set.of(CoalitionRole.LEAD));
        for (TenantPrincipal other :
                List.of(TenantPrincipal.person("somebody"), member, TenantPrincipal.keycloakSync())) {
            enter(other);
            assertThat(list("select name from ctx.nodes()")).as(other.subject()).isEmpty();
        }
        assertThat(nodes()).hasSize(1);
        assertThatThrownBy(() -> list("select name from node"))
                .extracting("SQLState")
                .isEqualTo("42501");
    }

    @Test
    void onlyThePortalItselfSaysThatItIsThere() throws SQLException {
        enter(OFFICE);

        assertThatThrownBy(() -> answer("select ctx.note_node('" + first + "', 'a', '7.3.2', 'READY', true)"))
                .extracting("SQLState")
                .isEqualTo("42501");
    }

    private boolean note(UUID node, String name, String release, String state, boolean begins) throws SQLException {
        enter(CLOCK);
        return answer("select ctx.note_node('%s', '%s', '%s', '%s', %s)".formatted(node, name, release, state, begins))
                .equals("t");
    }

    private List<String> nodes() throws SQLException {
        enter(OFFICE);
        return list("select name || ' ' || release || ' ' || state from ctx.nodes()");
    }

    private List<String> missing() throws SQLException {
        enter(OFFICE);
        return list("select name from ctx.nodes() where missing");
    }

    private void enter(TenantPrincipal acting) throws SQLException {
        Database.enter(connection, new ContextSigner(Database.CONTEXT_KEY, Clock.systemUTC()).sign(acting));
    }

    private void plant(String command) throws SQLException {
        Database.plant(connection, command);
    }

    private String answer(String question) throws SQLException {
        return list(question).get(0);
    }

    private List<String> list(String question) throws SQLException {
        try (Statement asked = connection.createStatement();
                ResultSet rows = asked.executeQuery(question)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
