package ngo.portal.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import ngo.portal.fixture.Database;
import ngo.portal.persistence.access.Office;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.ContextSigner;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database lets each side do with break-glass access, whatever the portal omits. */
class BreakGlassPolicyIT {

    private static final String DONE = "1";
    private static final String NOTHING_TO_CHANGE = "0";
    private static final String REFUSED = "42501";
    private static final String CHECKED = "23514";

    private final UUID seen = UUID.randomUUID();
    private final UUID elsewhere = UUID.randomUUID();
    private final UUID breakGlass = UUID.randomUUID();

    private final TenantPrincipal asker = office("asker");
    private final Connection connection = connected();

    private static Connection connected() {
        try {
            return Database.running().as("portal_app");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void somebodyAsks() throws SQLException {
        as(TenantPrincipal.keycloakSync());
        for (UUID one : new UUID[] {seen, elsewhere}) {
            assertThat(run(
                            "insert into organisation (id, alias, name, short_name, state) values ('%1$s', '%1$s', 'O', 'O', 'ACTIVE')"
                                    .formatted(one)))
                    .isEqualTo(DONE);
        }
        as(asker);
        assertThat(run(asking(breakGlass, "asker", "23 hours"))).isEqualTo(DONE);
    }

    @AfterEach
    void leaveNoRows() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void onlyTheOfficeAsksInItsOwnNameAndForADay() throws SQLException {
        as(asker);
        assertThat(run(asking(UUID.randomUUID(), "asker", "25 hours"))).isEqualTo(CHECKED);
        assertThat(run(asking(UUID.randomUUID(), "another", "1 hour"))).isEqualTo(REFUSED);
        as(lead(elsewhere));
        assertThat(run(asking(UUID.randomUUID(), "lead", "1 hour"))).isEqualTo(REFUSED);
        as(member(seen));
        assertThat(run(asking(UUID.randomUUID(), "member", "1 hour"))).isEqualTo(REFUSED);
    }

    @Test
    void whoAsksDoesNotConfirm() throws SQLException {
        as(asker);
        assertThat(run(confirming("asker", Office.ID))).isIn(REFUSED, CHECKED);
        assertThat(run(confirming("another", Office.ID))).isEqualTo(REFUSED);
    }

    @Test
    void nobodyOfTheOrganisationConfirms() throws SQLException {
        as(lead(seen));
        assertThat(run(confirming("lead", seen))).isEqualTo(CHECKED);
        assertThat(run(confirming("lead", elsewhere))).isEqualTo(REFUSED);
        as(member(seen));
        assertThat(run(confirming("member", seen))).isIn(REFUSED, CHECKED);
    }

    @Test
    void aLeadFromElsewhereOrAColleagueOfTheOfficeConfirms() throws SQLException {
        Savepoint before = connection.setSavepoint();
        as(lead(elsewhere));
        assertThat(run(confirming("lead", elsewhere))).isEqualTo(DONE);
        connection.rollback(before);
        as(office("second"));
        assertThat(run(confirming("second", Office.ID))).isEqualTo(DONE);
    }

    /** Ending it does not depend on its state; otherwise it could be confirmed again. */
    @Test
    void byWhoseWordItBeganStaysSo() throws SQLException {
        as(lead(elsewhere));
        assertThat(run(confirming("lead", elsewhere))).isEqualTo(DONE);
        as(office("second"));
        assertThat(run(confirming("second", Office.ID))).isEqualTo(REFUSED);
        assertThat(run("update break_glass set confirmed_name = 'Else' where id = '%s'".formatted(breakGlass)))
                .isEqualTo(REFUSED);
        assertThat(run(ending("second"))).isEqualTo(DONE);
    }

    @Test
    void othersSeeNothingOfIt() throws SQLException {
        for (TenantPrincipal concerned :
                new TenantPrincipal[] {asker, lead(elsewhere), member(seen), TenantPrincipal.person("asker")}) {
            as(concerned);
            assertThat(visible()).as(concerned.subject()).isEqualTo(1);
        }
        as(member(elsewhere));
        assertThat(visible()).isZero();
        assertThat(run(ending("member"))).isEqualTo(NOTHING_TO_CHANGE);
        as(TenantPrincipal.person("somebody"));
        assertThat(visible()).isZero();
    }

    @Test
    void eitherSideEndsItInItsOwnNameAndItStaysOver() throws SQLException {
        as(member(seen));
        assertThat(run(ending("somebody else"))).isEqualTo(REFUSED);
        assertThat(run(ending("member"))).isEqualTo(DONE);
        as(asker);
        assertThat(run("update break_glass set ended_by = null, ended_at = null where id = '%s'".formatted(breakGlass)))
                .isEqualTo(NOTHING_TO_CHANGE);
        assertThat(run("update break_glass set until = until + interval '1 day' where id = '%s'".formatted(breakGlass)))
                .isEqualTo(REFUSED);
    }

    private String asking(UUID id, String subject, String time) {
        return """
                insert into break_glass (organisation_id, id, reason, asked_by, asked_name, asked_at, until)
                values ('%s', '%s', 'why', '%s', 'A', now(), now() + interval '%s')"""
                .formatted(seen, id, subject, time);
    }

    private String confirming(String subject, UUID actingFor) {
        return "update break_glass set confirmed_by = '%s', confirmed_for = '%s', confirmed_at = now() where id = '%s'"
                .formatted(subject, actingFor, breakGlass);
    }

    private String ending(String subject) {
        return "update break_glass set ended_by = '%s', ended_at = now() where id = '%s'"
                .formatted(subject, breakGlass);
    }

    private int visible() throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select count(*) from break_glass where id = '" + breakGlass + "'")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** How many rows it has changed, or why none. */
    private String run(String command) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (Statement sql = connection.createStatement()) {
            return Integer.toString(sql.executeUpdate(command));
        } catch (SQLException e) {
            connection.rollback(before);
            return e.getSQLState();
        }
    }

    private void as(TenantPrincipal acting) throws SQLException {
        Database.enter(connection, new ContextSigner(Database.CONTEXT_KEY, Clock.systemUTC()).sign(acting));
    }

    private static TenantPrincipal office(String subject) {
        return new TenantPrincipal(Office.ID, subject, "A", Set.of(), Set.of(CoalitionRole.COALITION_ADMINISTRATOR));
    }

    private static TenantPrincipal lead(UUID organisation) {
        return new TenantPrincipal(organisation, "lead", "A", Set.of(), Set.of(CoalitionRole.LEAD));
    }

    private static TenantPrincipal member(UUID organisation) {
        return new TenantPrincipal(organisation, "member", "A", Set.of(MemberRole.ADMINISTRATOR), Set.of());
    }
}
