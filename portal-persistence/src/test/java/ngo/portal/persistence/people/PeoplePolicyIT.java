package ngo.portal.persistence.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

/** Who sees an organisation's people, their limits and its invitations, and who may write them. */
class PeoplePolicyIT {

    private static final String IN_AN_HOUR = "now() + interval '1 hour'";
    private static final String AN_HOUR_AGO = "now() - interval '1 hour'";

    private final UUID own = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final String place = "select roles || '/' || limited from effective_member where organisation_id = '" + own
            + "' and subject = 'ben'";
    private final TenantPrincipal ada =
            new TenantPrincipal(own, "ada", "Ada", Set.of(MemberRole.ADMINISTRATOR), Set.of());
    private final TenantPrincipal stranger =
            new TenantPrincipal(other, "sue", "Sue", Set.of(MemberRole.ADMINISTRATOR), Set.of());
    private final TenantPrincipal office =
            new TenantPrincipal(Office.ID, "olga", "Olga", Set.of(), Set.of(CoalitionRole.COALITION_ADMINISTRATOR));

    private final Connection connection = connected();

    private static Connection connected() {
        try {
            return Database.running().as("portal_app");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void benIsAMemberWhoSigns() throws SQLException {
        as(TenantPrincipal.keycloakSync());
        for (UUID one : new UUID[] {own, other}) {
            run(
                    "insert into organisation (id, alias, name, short_name, state) values ('%1$s', '%1$s', 'O', 'O', 'ACTIVE')"
                            .formatted(one));
        }
        run("insert into member (organisation_id, subject, roles) values ('%s', 'ben', 'MEMBER,SIGNATORY')"
                .formatted(own));
    }

    @AfterEach
    void leaveNoRows() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void everybodyWhoSeesAPlaceSeesItsLimits() throws SQLException {
        UUID text = UUID.randomUUID();
        as(ada);
        run(mandate("MEMBER", "null", AN_HOUR_AGO, "ada"));
        run(mandate("SIGNATORY", "'" + text + "'", IN_AN_HOUR, "ada"));

        for (TenantPrincipal one : new TenantPrincipal[] {
            ada, office, TenantPrincipal.person("ben"), TenantPrincipal.timer(other), TenantPrincipal.keycloakSync()
        }) {
            as(one);
            assertThat(answer(place)).as(one.subject()).isEqualTo("/SIGNATORY:" + text);
        }
        as(stranger);
        assertThat(answer(place)).isEmpty();
    }

    @Test
    void whatWasPromisedBindsAtOnceForEverybodyWhoLooks() throws SQLException {
        as(ada);
        run(command("GIVE_ROLES", "{\"roles\":\"SIGNATORY,PRESS_OFFICER\"}"));
        for (TenantPrincipal one : new TenantPrincipal[] {
            ada, office, TenantPrincipal.person("ben"), TenantPrincipal.timer(other), TenantPrincipal.keycloakSync()
        }) {
            as(one);
            assertThat(answer(place)).as(one.subject()).isEqualTo("SIGNATORY/");
        }
        as(ada);
        run(command("REMOVE", "{}"));
        for (TenantPrincipal one : new TenantPrincipal[] {
            ada, office, TenantPrincipal.person("ben"), TenantPrincipal.timer(other), TenantPrincipal.keycloakSync()
        }) {
            as(one);
            assertThat(answer(place)).as(one.subject()).isEmpty();
        }
    }

    @Test
    void nobodyGivesARoleOrInvitesForOthersOrInTheirName() throws SQLException {
        as(ada);
        refused(mandate("MEMBER", "null", "null", "somebody else"));
        refused(invitation("somebody else"));
        as(stranger);
        refused(mandate("MEMBER", "null", "null", "sue"));
        refused(invitation("sue"));
        as(office);
        refused(mandate("MEMBER", "null", "null", "olga"));
        refused(invitation("olga"));
        run(mandate("ADMINISTRATOR", "null", "null", "olga"));
        run(invitation("olga").replace("'MEMBER'", "'ADMINISTRATOR'"));
        as(stranger);
        assertThat(answer("select count(*)::text from invitation")).isEqualTo("0");
        assertThat(answer("with gone as (delete from mandate returning 1) select count(*)::text from gone"))
                .isEqualTo("0");
    }

    @Test
    void oneAddressHasOneOpenInvitation() throws SQLException {
        as(ada);
        run(invitation("ada"));
        assertThatThrownBy(() -> run(invitation("ada"))).hasMessageContaining("invitation_open");
    }

    private String mandate(String role, String document, String until, String by) {
        return """
                insert into mandate (organisation_id, subject, role, scope_document, until, granted_by, granted_by_name, granted_at)
                values ('%s', 'ben', '%s', %s, %s, '%s', 'X', now())
                """
                .formatted(own, role, document, until, by);
    }

    private String command(String act, String details) {
        return """
                insert into outbox_command (organisation_id, id, act, subject, details, asked_by, asked_at, due_at)
                values ('%s', gen_random_uuid(), '%s', 'ben', '%s', 'ada', now(), now())
                """
                .formatted(own, act, details);
    }

    private String invitation(String by) {
        return """
                insert into invitation (organisation_id, id, email, language, roles, invited_by, invited_by_name, invited_at, expires_at)
                values ('%s', gen_random_uuid(), 'cleo@x.org', 'en', 'MEMBER', '%s', 'X', now(), now())
                """
                .formatted(own, by);
    }

    private void as(TenantPrincipal acting) throws SQLException {
        Database.enter(connection, new ContextSigner(Database.CONTEXT_KEY, Clock.systemUTC()).sign(acting));
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void refused(String sql) throws SQLException {
        Savepoint before = connection.setSavepoint();
        assertThatThrownBy(() -> run(sql)).hasMessageContaining("row-level security");
        connection.rollback(before);
    }

    private String answer(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
