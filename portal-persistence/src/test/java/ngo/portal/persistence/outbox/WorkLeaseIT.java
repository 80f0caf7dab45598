package ngo.portal.persistence.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import ngo.portal.fixture.Database;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two nodes that want to do what one of them may, each by transactions of its own. */
class WorkLeaseIT {

    private static final String TAKE = "select fence from ctx.take_lease(?, ?, ?, 30)";

    private final String lease = "work " + UUID.randomUUID();
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    @AfterEach
    void leaveNothing() throws SQLException {
        change("delete from work_lease where name = '" + lease + "'");
    }

    @Test
    void oneHoldsItUntilItDoesNotSaySoAnyMore() throws SQLException {
        Long fence = take(first, true);

        assertThat(take(second, true)).isNull();
        assertThat(take(first, false)).as("goes on").isEqualTo(fence);
        runOut();
        assertThat(take(second, true)).isGreaterThan(fence);
        assertThat(take(first, false)).as("comes back").isNull();
    }

    @Test
    void aSuspendedHolderWritesNothing() throws SQLException {
        Long fence = take(first, true);
        hold(fence);
        runOut();
        take(second, true);

        assertThatThrownBy(() -> hold(fence)).extracting("SQLState").isEqualTo("40001");
    }

    @Test
    void aReturningHolderGetsANewTerm() throws SQLException {
        Long fence = take(first, true);
        runOut();

        assertThat(take(first, false)).isGreaterThan(fence);
        assertThat(take(first, true)).as("restarted").isGreaterThan(fence + 1);
    }

    @Test
    void nobodyTakesItAmidATransactionOfTheHolder() throws SQLException {
        Long fence = take(first, true);
        runOut();
        try (Connection holder = Database.running().acting(TenantPrincipal.keycloakSync());
                Statement held = holder.createStatement()) {
            held.execute("select ctx.hold_lease('" + lease + "', " + fence + ")");
            assertThat(take(second, true)).isNull();
            held.execute("select ctx.note_work('" + lease + "', " + fence + ")");
            holder.commit();
        }

        assertThat(take(second, true)).isGreaterThan(fence);
        assertThat(answer("select worked_at > clock_timestamp() - interval '1 minute' from work_lease where name = '"
                        + lease + "'"))
                .isEqualTo("t");
    }

    @Test
    void aReleasedLeaseIsAvailableImmediately() throws SQLException {
        Long fence = take(first, true);
        portal("select ctx.give_lease('" + lease + "', '" + first + "')");

        assertThat(take(second, true)).isGreaterThan(fence);
        portal("select ctx.give_lease('" + lease + "', '" + first + "')");
        assertThat(take(first, false)).as("what is another's").isNull();
    }

    @Test
    void nobodyButThePortalItselfTakesOne() throws SQLException {
        try (Connection somebody = Database.running().acting(TenantPrincipal.person("somebody"));
                Statement asked = somebody.createStatement()) {
            assertThatThrownBy(() -> asked.execute("select ctx.take_lease('" + lease + "', '" + first + "', true, 30)"))
                    .extracting("SQLState")
                    .isEqualTo("42501");
            somebody.rollback();
        }
    }

    private Long take(UUID node, boolean begins) throws SQLException {
        try (Connection connection = Database.running().acting(TenantPrincipal.keycloakSync());
                PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setString(1, lease);
            take.setObject(2, node);
            take.setBoolean(3, begins);
            try (ResultSet row = take.executeQuery()) {
                row.next();
                Long fence = row.getObject(1, Long.class);
                connection.commit();
                return fence;
            }
        }
    }

    private void hold(Long fence) throws SQLException {
        portal("select ctx.hold_lease('" + lease + "', " + fence + ")");
    }

    private void portal(String question) throws SQLException {
        try (Connection connection = Database.running().acting(TenantPrincipal.keycloakSync());
                Statement statement = connection.createStatement()) {
            statement.execute(question);
            connection.commit();
        }
    }

    private void runOut() throws SQLException {
        change("update work_lease set until = now() - interval '1 second' where name = '" + lease + "'");
    }

    private static void change(String command) throws SQLException {
        try (Connection superuser = Database.running().superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(command);
        }
    }

    private static String answer(String question) throws SQLException {
        try (Connection superuser = Database.running().superuser();
                Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}
