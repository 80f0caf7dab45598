package ngo.portal.persistence.program;

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
import ngo.portal.persistence.tenant.Acting;
import ngo.portal.persistence.tenant.ContextSigner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sees programs, and who may make, change and end one. */
class ProgramPolicyIT {

    private static final String COUNT = "select count(*)::text from program";
    private static final String IN_A_MONTH = "now() + interval '30 days'";

    private final UUID own = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private final Acting ada = new Acting(own, "ada", "Ada", Set.of(MemberRole.ADMINISTRATOR), Set.of());
    private final Acting office =
            new Acting(Office.ID, "olga", "Olga", Set.of(), Set.of(CoalitionRole.COALITION_ADMINISTRATOR));

    private final Connection connection = connected();

    private static Connection connected() {
        try {
            return Database.running().as("portal_app");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void thereIsAnOrganisation() throws SQLException {
        as(Acting.keycloakSync());
        run("insert into organisation (id, alias, name, short_name, state) values ('%1$s', '%1$s', 'O', 'O', 'ACTIVE')"
                .formatted(own));
    }

    @AfterEach
    void leaveNoRows() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void theOfficeMakesAProgramAndNobodyElse() throws SQLException {
        for (Acting one : new Acting[] {ada, Acting.timer(own), Acting.keycloakSync(), Acting.person(id.toString())}) {
            as(one);
            refused(program(one.subject(), "MEMBER", IN_A_MONTH));
        }
        as(office);
        refused(program("somebody else", "MEMBER", IN_A_MONTH));
        run(program("olga", "MEMBER", IN_A_MONTH));
        assertThat(answer(COUNT + " where id = '" + id + "'")).isEqualTo("1");
    }

    @Test
    void aProgramIsSeenByItselfAndTheOfficeAndByNobodyElse() throws SQLException {
        as(office);
        run(program("olga", "", IN_A_MONTH));

        as(Acting.person(id.toString()));
        assertThat(answer(COUNT)).isEqualTo("1");
        for (Acting one : new Acting[] {
            ada, Acting.person("ada"), Acting.person(UUID.randomUUID().toString())
        }) {
            as(one);
            assertThat(answer(COUNT)).as(one.subject()).isEqualTo("0");
        }
    }

    @Test
    void aProgramHasNoRoleThatDecidesAndAnEndWithinAYear() throws SQLException {
        as(office);
        for (String roles :
                new String[] {"ADMINISTRATOR", "SIGNATORY", "MEMBER,SIGNATORY", "CUSTODIAN", "FINANCE_OFFICER"}) {
            assertThatThrownBy(() -> run(program("olga", roles, IN_A_MONTH))).hasMessageContaining("program_roles");
            connection.rollback();
            thereIsAnOrganisation();
            as(office);
        }
        refused(program("olga", "MEMBER", "now() + interval '368 days'"));
        refused(program("olga", "MEMBER", "now() - interval '1 second'"));
    }

    @Test
    void whatIsOverStaysOver() throws SQLException {
        as(office);
        run(program("olga", "MEMBER", IN_A_MONTH));
        assertThat(changed("set closed_at = now(), closed_by_name = 'Olga'")).isEqualTo("1");
        assertThat(changed("set closed_at = null")).isEqualTo("0");
        assertThat(changed("set ends_at = now() + interval '2 days'")).isEqualTo("0");
        assertThat(changed("set secret_at = now()")).isEqualTo("0");
    }

    @Test
    void theClockClosesWhatHasEndedAndNothingElse() throws SQLException {
        as(office);
        run(program("olga", "MEMBER", IN_A_MONTH));
        as(Acting.timer(own));
        assertThat(changed("set closed_at = now()")).isEqualTo("0");
        as(office);
        assertThat(changed("set ends_at = now()")).isEqualTo("1");
        as(Acting.timer(UUID.randomUUID()));
        assertThat(changed("set closed_at = now()"))
                .as("of another organisation")
                .isEqualTo("0");
        as(Acting.timer(own));
        assertThat(changed("set closed_at = now()")).isEqualTo("1");
        run(
                """
                insert into outbox_command (organisation_id, id, act, subject, details, asked_by, asked_at, due_at)
                values ('%s', gen_random_uuid(), 'REMOVE_PROGRAM', '%s', '{}', 'clock', now(), now())
                """
                        .formatted(own, id));
    }

    @Test
    void theTrailOfItsOrganisationNamesAProgram() throws SQLException {
        as(office);
        run(program("olga", "MEMBER", IN_A_MONTH));
        as(new Acting(own, id.toString(), "Reports", Set.of(MemberRole.MEMBER), Set.of()));
        run(
                """
                insert into audit_entry (organisation_id, number, at, actor, action, object_kind, object_id, owner_id, previous, hash)
                values ('%1$s', 0, now(), '%2$s', 'StatementDrafted', 'STATEMENT', gen_random_uuid(), '%1$s', '', '')
                """
                        .formatted(own, id));
        String name = "select name from ctx.actor_names(array['%s'])".formatted(id);

        as(ada);
        assertThat(answer(name)).isEqualTo("Reports");
        as(new Acting(UUID.randomUUID(), "ada", "Ada", Set.of(MemberRole.ADMINISTRATOR), Set.of()));
        assertThat(answer(name)).isEmpty();
    }

    private String program(String by, String roles, String ends) {
        return """
                insert into program (organisation_id, id, name, roles, ends_at, made_by, made_by_name, made_at)
                values ('%s', '%s', 'Reports', '%s', %s, '%s', 'X', now())
                """
                .formatted(own, id, roles, ends, by);
    }

    private String changed(String change) throws SQLException {
        return answer("with changed as (update program " + change + " where id = '" + id
                + "' returning 1) select count(*)::text from changed");
    }

    private void as(Acting acting) throws SQLException {
        Database.enter(connection, new ContextSigner(Database.CONTEXT_KEY, Clock.systemUTC()).sign(acting));
    }

    private void refused(String sql) throws SQLException {
        Savepoint before = connection.setSavepoint();
        assertThatThrownBy(() -> run(sql)).as(sql).hasMessageContaining("row-level security");
        connection.rollback(before);
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String answer(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            return found.next() ? found.getString(1) : "";
        }
    }
}
