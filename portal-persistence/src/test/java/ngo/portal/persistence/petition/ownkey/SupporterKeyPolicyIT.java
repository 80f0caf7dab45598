package ngo.portal.persistence.petition.ownkey;

import static ngo.portal.fixture.PolicyTransaction.DONE;
import static ngo.portal.fixture.PolicyTransaction.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ngo.portal.fixture.PolicyTransaction;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Administrators see and move the keys of their organisation and nobody else's; what a key is stays as it was uploaded. */
class SupporterKeyPolicyIT {

    private static final String NOT_UNIQUE = "23505";

    private final UUID own = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final TenantPrincipal administrator = at(own, "ada", MemberRole.ADMINISTRATOR);
    private final PolicyTransaction trial = new PolicyTransaction();

    private static TenantPrincipal at(UUID organisation, String subject, MemberRole role) {
        return new TenantPrincipal(organisation, subject, subject, Set.of(role), Set.of());
    }

    @BeforeEach
    void twoOrganisations() throws SQLException {
        trial.found(own, other);
        trial.as(administrator);
    }

    @AfterEach
    void leaveNoRows() throws SQLException {
        trial.close();
    }

    private static String proposed(UUID organisation, int number, String by, String state) {
        return """
                insert into supporter_key (organisation_id, number, keyset, fingerprint, mark, state, uploaded_by, uploaded_by_subject,
                  uploaded_at) values ('%s', %d, 'k', 'f', 'm', '%s', 'A', '%s', now())
                """
                .formatted(organisation, number, state, by);
    }

    private String moved(int number, String change) {
        return "update supporter_key set " + change + " where organisation_id = '" + own + "' and number = " + number;
    }

    private boolean isSeen() throws SQLException {
        return trial.finds("select 1 from supporter_key where organisation_id = '" + own + "'");
    }

    @Test
    void administratorsBringKeysForTheirOrganisationInTheirOwnName() throws SQLException {
        assertThat(trial.attempt(proposed(own, 1, "ada", "PROPOSED"))).isEqualTo(DONE);
        assertThat(isSeen()).isTrue();
        assertThat(trial.attempt(proposed(own, 2, "ada", "PROPOSED"))).isEqualTo(NOT_UNIQUE);
        for (String wrong : List.of(
                proposed(other, 1, "ada", "PROPOSED"),
                proposed(own, 3, "bea", "PROPOSED"),
                proposed(own, 3, "ada", "IN_USE"),
                proposed(own, 3, "ada", "PROPOSED").replace("now()", "now() - interval '1 day'"))) {
            assertThat(trial.attempt(wrong)).as(wrong).isEqualTo(REFUSED);
        }
    }

    @Test
    void toEverybodyElseTheyAreNotThere() throws SQLException {
        trial.run(proposed(own, 1, "ada", "PROPOSED"));
        for (TenantPrincipal acting : List.of(
                at(own, "mia", MemberRole.MEMBER),
                at(own, "pia", MemberRole.PRESS_OFFICER),
                at(other, "otto", MemberRole.ADMINISTRATOR),
                new TenantPrincipal(own, "lea", "Lea", Set.of(MemberRole.MEMBER), Set.of(CoalitionRole.LEAD)),
                TenantPrincipal.office("ofra", "Ofra", Set.of(CoalitionRole.COALITION_ADMINISTRATOR)),
                TenantPrincipal.timer(own))) {
            trial.as(acting);
            assertThat(isSeen()).as(acting.name()).isFalse();
            assertThat(trial.changed(moved(1, "state = 'IN_USE', used_at = now()")))
                    .as(acting.name())
                    .isZero();
            assertThat(trial.attempt(proposed(own, 2, acting.subject(), "PROPOSED")))
                    .as(acting.name())
                    .isEqualTo(REFUSED);
        }
    }

    @Test
    void aKeyFollowsItsStatesAndIsNeverReplaced() throws SQLException {
        trial.run(proposed(own, 1, "ada", "PROPOSED"));
        for (String wrong : List.of(
                "keyset = 'x'",
                "fingerprint = 'x'",
                "mark = 'x'",
                "number = 9",
                "uploaded_by = 'x'",
                "state = 'REMOVED', ended_at = now()",
                "state = 'IN_USE', used_at = now() - interval '1 day'",
                "state = 'IN_USE', used_at = now(), ended_at = now()")) {
            assertThat(trial.attempt(moved(1, wrong))).as(wrong).isEqualTo(REFUSED);
        }
        assertThat(trial.attempt(moved(1, "state = 'IN_USE', used_at = now(), used_by = 'A'")))
                .isEqualTo(DONE);
        trial.run(proposed(own, 2, "ada", "PROPOSED"));
        assertThat(trial.attempt(moved(2, "state = 'IN_USE', used_at = now()"))).isEqualTo(NOT_UNIQUE);
        assertThat(trial.attempt(moved(1, "state = 'PROPOSED'"))).isEqualTo(REFUSED);
        assertThat(trial.attempt(moved(1, "state = 'REPLACED', ended_at = now()")))
                .isEqualTo(DONE);
        assertThat(trial.attempt(moved(1, "state = 'IN_USE', used_at = now()"))).isEqualTo(REFUSED);
        assertThat(trial.attempt(moved(2, "state = 'DISCARDED', ended_at = now()")))
                .isEqualTo(DONE);
        assertThat(trial.attempt("delete from supporter_key")).isEqualTo(REFUSED);
    }
}
