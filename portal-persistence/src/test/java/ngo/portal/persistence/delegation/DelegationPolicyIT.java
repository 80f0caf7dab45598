package ngo.portal.persistence.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ngo.portal.fixture.Database;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database itself keeps to it: one lends what one holds, to a colleague, as long as one holds it. */
class DelegationPolicyIT {

    private final Database database = Database.running();
    private final UUID own = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @BeforeEach
    void aLeadASignatoryAndColleagues() throws SQLException {
        asSync(
                organisation(own),
                organisation(other),
                person("lead", "LEAD"),
                person("signatory", ""),
                person("colleague", ""),
                person("stranger", ""),
                member(own, "lead", "MEMBER"),
                member(own, "signatory", "MEMBER,SIGNATORY"),
                member(own, "colleague", "MEMBER"),
                member(other, "stranger", "MEMBER"));
    }

    @Test
    void whatIsLentCountsForTheOneItIsLentToAndInThatOrganisation() throws SQLException {
        lend("lead", "LEAD", "colleague", "now() - interval '1 hour'", "now() + interval '1 hour'");

        assertThat(withDelegatedRoles("colleague")).containsExactly(own + " LEAD " + subject("lead"));
        assertThat(withDelegatedRoles("signatory")).isEmpty();
        assertThat(withDelegatedRoles("stranger")).isEmpty();
    }

    @Test
    void itDoesNotCountBeforeItBeginsNorWhenItIsOver() throws SQLException {
        lend("lead", "LEAD", "colleague", "now() + interval '1 hour'", "now() + interval '2 hours'");
        lend("signatory", "SIGNATORY", "colleague", "now() - interval '2 hours'", "now() - interval '1 hour'");

        assertThat(withDelegatedRoles("colleague")).isEmpty();
    }

    @Test
    void endedByOneClickItCountsNoLonger() throws SQLException {
        lend("lead", "LEAD", "colleague", "now() - interval '1 hour'", "now() + interval '1 hour'");
        try (Connection lead = database.acting(acting("lead"));
                Statement sql = lead.createStatement()) {
            sql.execute("update delegation set ended_at = now(), ended_by = 'Ada'");
            lead.commit();
        }

        assertThat(withDelegatedRoles("colleague")).isEmpty();
    }

    @Test
    void whatTheLenderHasLostIsLentNoLonger() throws SQLException {
        lend("lead", "LEAD", "colleague", "now() - interval '1 hour'", "now() + interval '1 hour'");
        lend("signatory", "SIGNATORY", "colleague", "now() - interval '1 hour'", "now() + interval '1 hour'");

        asSync("update person set coalition_roles = '' where subject = '" + subject("lead") + "'");
        assertThat(withDelegatedRoles("colleague")).containsExactly(own + " SIGNATORY " + subject("signatory"));
        asSync("update member set roles = 'MEMBER' where subject = '" + subject("signatory") + "'");
        assertThat(withDelegatedRoles("colleague")).isEmpty();
    }

    /** Keycloak knows no limits: its roles stay the same when one is narrowed, and for a while when its end has come. */
    @Test
    void whatTheLenderHoldsForOneDocumentOrHeldUntilJustNowIsLentNoLonger() throws SQLException {
        lend("signatory", "SIGNATORY", "colleague", "now() - interval '1 hour'", "now() + interval '1 hour'");

        mandate("null", "now() + interval '1 hour'");
        assertThat(withDelegatedRoles("colleague")).hasSize(1);
        mandate("gen_random_uuid()", "null");
        assertThat(withDelegatedRoles("colleague")).isEmpty();
        mandate("null", "now() - interval '1 second'");
        assertThat(withDelegatedRoles("colleague")).isEmpty();
    }

    private void mandate(String document, String until) throws SQLException {
        try (Connection timer = database.acting(TenantPrincipal.timer(own));
                Statement sql = timer.createStatement()) {
            sql.execute(
                    """
                    insert into mandate (organisation_id, subject, role, scope_document, until, granted_by, granted_by_name, granted_at, reason)
                    values ('%1$s', '%2$s', 'SIGNATORY', %3$s, %4$s, 'admin', 'Admin', now(), 'Leave')
                    on conflict (organisation_id, subject, role) do update
                      set scope_document = excluded.scope_document, until = excluded.until
                    """
                            .formatted(own, subject("signatory"), document, until));
            timer.commit();
        }
    }

    @Test
    void disabledAccountsDelegateNothingAndFormerMembersAreNobodysDeputy() throws SQLException {
        lend("lead", "LEAD", "colleague", "now() - interval '1 hour'", "now() + interval '1 hour'");

        asSync("update person set enabled = false where subject = '" + subject("lead") + "'");
        assertThat(withDelegatedRoles("colleague")).isEmpty();
        asSync("update person set enabled = true where subject = '" + subject("lead") + "'");
        assertThat(withDelegatedRoles("colleague")).hasSize(1);
        asSync("delete from member where subject = '" + subject("colleague") + "'");
        assertThat(withDelegatedRoles("colleague")).isEmpty();
    }

    @Test
    void nobodyLendsWhatTheyDoNotHold() {
        assertRefused(() -> lend("colleague", "SIGNATORY", "lead", "now()", "now() + interval '1 hour'"));
        assertRefused(() -> lend("signatory", "LEAD", "colleague", "now()", "now() + interval '1 hour'"));
        assertRefused(() -> lend("signatory", "MEMBER", "colleague", "now()", "now() + interval '1 hour'"));
    }

    @Test
    void aDeputyNamesNoDeputy() throws SQLException {
        lend("lead", "LEAD", "colleague", "now() - interval '1 hour'", "now() + interval '1 hour'");

        assertRefused(() -> lend("colleague", "LEAD", "signatory", "now()", "now() + interval '1 hour'"));
    }

    @Test
    void nothingIsLentToASelfOrToSomebodyElsesPeopleOrInAnothersName() {
        assertRefused(() -> lend("lead", "LEAD", "lead", "now()", "now() + interval '1 hour'"));
        assertRefused(() -> lend("lead", "LEAD", "stranger", "now()", "now() + interval '1 hour'"));
        assertRefused(() -> insert(acting("colleague"), "lead", "LEAD", "colleague", "now()", "now()"));
    }

    private void lend(String from, String role, String to, String starts, String ends) throws SQLException {
        insert(acting(from), from, role, to, starts, ends);
    }

    private void insert(TenantPrincipal as, String from, String role, String to, String starts, String ends)
            throws SQLException {
        try (Connection lender = database.acting(as);
                Statement sql = lender.createStatement()) {
            sql.execute(
                    """
                    insert into delegation (organisation_id, id, role, from_subject, from_name, to_subject, to_name, starts_at,
                      ends_at, zone, reason, created_at)
                    values ('%s', gen_random_uuid(), '%s', '%s', 'Ada', '%s', 'Bo', %s, %s, 'UTC', 'Leave', now())
                    """
                            .formatted(own, role, subject(from), subject(to), starts, ends));
            lender.commit();
        }
    }

    /** As the tenant resolver asks: for a person who has not chosen an organisation yet. */
    private List<String> withDelegatedRoles(String name) throws SQLException {
        try (Connection person = database.acting(TenantPrincipal.person(subject(name)));
                Statement sql = person.createStatement();
                ResultSet rows = sql.executeQuery(
                        "select organisation_id || ' ' || role || ' ' || from_subject from ctx.standing_in() order by 1")) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private TenantPrincipal acting(String name) {
        return new TenantPrincipal(
                own,
                subject(name),
                name,
                name.equals("signatory") ? Set.of(MemberRole.MEMBER, MemberRole.SIGNATORY) : Set.of(MemberRole.MEMBER),
                name.equals("lead") ? Set.of(CoalitionRole.LEAD) : Set.of());
    }

    private void asSync(String... commands) throws SQLException {
        try (Connection sync = database.acting(TenantPrincipal.keycloakSync());
                Statement sql = sync.createStatement()) {
            for (String command : commands) {
                sql.execute(command);
            }
            sync.commit();
        }
    }

    private static String organisation(UUID id) {
        return "insert into organisation (id, alias, name, short_name, state) values ('%s', '%s', 'O', 'O', 'ACTIVE')"
                .formatted(id, id);
    }

    private String person(String name, String coalitionRoles) {
        return "insert into person (subject, name, email, coalition_roles) values ('%s', '%s', '', '%s')"
                .formatted(subject(name), name, coalitionRoles);
    }

    private String member(UUID organisation, String name, String roles) {
        return "insert into member (organisation_id, subject, roles) values ('%s', '%s', '%s')"
                .formatted(organisation, subject(name), roles);
    }

    private String subject(String name) {
        return name + "-" + own;
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState())
                .isEqualTo("42501"));
    }
}
