package ngo.portal.persistence.program;

import static ngo.portal.fixture.PolicyTransaction.CHECKED;
import static ngo.portal.fixture.PolicyTransaction.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import ngo.portal.fixture.PolicyTransaction;
import ngo.portal.persistence.access.Office;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sees programs, and who may make, change and end one. */
class ProgramPolicyIT {

    private static final String COUNT = "select count(*) from program";
    private static final String IN_A_MONTH = "now() + interval '30 days'";

    private final UUID own = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private final TenantPrincipal ada =
            new TenantPrincipal(own, "ada", "Ada", Set.of(MemberRole.ADMINISTRATOR), Set.of());
    private final TenantPrincipal office =
            new TenantPrincipal(Office.ID, "olga", "Olga", Set.of(), Set.of(CoalitionRole.COALITION_ADMINISTRATOR));

    private final PolicyTransaction trial = new PolicyTransaction();

    @BeforeEach
    void thereIsAnOrganisation() throws SQLException {
        trial.found(own);
    }

    @AfterEach
    void leaveNoRows() throws SQLException {
        trial.close();
    }

    @Test
    void theOfficeMakesAProgramAndNobodyElse() throws SQLException {
        for (TenantPrincipal one : new TenantPrincipal[] {
            ada, TenantPrincipal.timer(own), TenantPrincipal.keycloakSync(), TenantPrincipal.person(id.toString())
        }) {
            trial.as(one);
            assertThat(trial.attempt(program(one.subject(), "MEMBER", IN_A_MONTH)))
                    .isEqualTo(REFUSED);
        }
        trial.as(office);
        assertThat(trial.attempt(program("somebody else", "MEMBER", IN_A_MONTH)))
                .isEqualTo(REFUSED);
        trial.run(program("olga", "MEMBER", IN_A_MONTH));
        assertThat(trial.number(COUNT + " where id = '" + id + "'")).isEqualTo(1);
    }

    @Test
    void aProgramIsSeenByItselfAndTheOfficeAndByNobodyElse() throws SQLException {
        trial.as(office);
        trial.run(program("olga", "", IN_A_MONTH));

        trial.as(TenantPrincipal.person(id.toString()));
        assertThat(trial.number(COUNT)).isEqualTo(1);
        for (TenantPrincipal one : new TenantPrincipal[] {
            ada,
            TenantPrincipal.person("ada"),
            TenantPrincipal.person(UUID.randomUUID().toString())
        }) {
            trial.as(one);
            assertThat(trial.number(COUNT)).as(one.subject()).isZero();
        }
    }

    @Test
    void aProgramHasNoRoleThatDecidesAndAnEndWithinAYear() throws SQLException {
        trial.as(office);
        for (String roles :
                new String[] {"ADMINISTRATOR", "SIGNATORY", "MEMBER,SIGNATORY", "CUSTODIAN", "FINANCE_OFFICER"}) {
            assertThat(trial.attempt(program("olga", roles, IN_A_MONTH)))
                    .as(roles)
                    .isEqualTo(CHECKED);
        }
        assertThat(trial.attempt(program("olga", "MEMBER", "now() + interval '368 days'")))
                .isEqualTo(REFUSED);
        assertThat(trial.attempt(program("olga", "MEMBER", "now() - interval '1 second'")))
                .isEqualTo(REFUSED);
    }

    @Test
    void whatIsOverStaysOver() throws SQLException {
        trial.as(office);
        trial.run(program("olga", "MEMBER", IN_A_MONTH));
        assertThat(changed("set closed_at = now(), closed_by_name = 'Olga'")).isEqualTo(1);
        assertThat(changed("set closed_at = null")).isZero();
        assertThat(changed("set ends_at = now() + interval '2 days'")).isZero();
        assertThat(changed("set secret_at = now()")).isZero();
    }

    @Test
    void theSchedulerClosesOnlyWhatHasEnded() throws SQLException {
        trial.as(office);
        trial.run(program("olga", "MEMBER", IN_A_MONTH));
        trial.as(TenantPrincipal.timer(own));
        assertThat(changed("set closed_at = now()")).isZero();
        trial.as(office);
        assertThat(changed("set ends_at = now()")).isEqualTo(1);
        trial.as(TenantPrincipal.timer(UUID.randomUUID()));
        assertThat(changed("set closed_at = now()"))
                .as("of another organisation")
                .isZero();
        trial.as(TenantPrincipal.timer(own));
        assertThat(changed("set closed_at = now()")).isEqualTo(1);
        trial.run(
                """
                insert into outbox_command (organisation_id, id, act, subject, details, asked_by, asked_at, due_at)
                values ('%s', gen_random_uuid(), 'REMOVE_PROGRAM', '%s', '{}', 'clock', now(), now())
                """
                        .formatted(own, id));
    }

    @Test
    void theTrailOfItsOrganisationNamesAProgram() throws SQLException {
        trial.as(office);
        trial.run(program("olga", "MEMBER", IN_A_MONTH));
        trial.as(new TenantPrincipal(own, id.toString(), "Reports", Set.of(MemberRole.MEMBER), Set.of()));
        trial.run(
                """
                insert into audit_entry (organisation_id, number, at, actor, action, object_kind, object_id, owner_id, previous, hash)
                values ('%1$s', 0, now(), '%2$s', 'StatementDrafted', 'STATEMENT', gen_random_uuid(), '%1$s', '', '')
                """
                        .formatted(own, id));
        String named = "select 1 from ctx.actor_names(array['%s']) where name = 'Reports'".formatted(id);

        trial.as(ada);
        assertThat(trial.finds(named)).isTrue();
        trial.as(new TenantPrincipal(UUID.randomUUID(), "ada", "Ada", Set.of(MemberRole.ADMINISTRATOR), Set.of()));
        assertThat(trial.finds("select 1 from ctx.actor_names(array['%s'])".formatted(id)))
                .isFalse();
    }

    private String program(String by, String roles, String ends) {
        return """
                insert into program (organisation_id, id, name, roles, ends_at, made_by, made_by_name, made_at)
                values ('%s', '%s', 'Reports', '%s', %s, '%s', 'X', now())
                """
                .formatted(own, id, roles, ends, by);
    }

    private int changed(String change) throws SQLException {
        return trial.changed("update program " + change + " where id = '" + id + "'");
    }
}
