package ngo.portal.persistence.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ngo.portal.fixture.Database;
import ngo.portal.persistence.tenant.ContextSigner;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a coalition begins that has neither an organisation nor a lead: its operator alone begins it, and once. */
class FirstOrganisationsIT {

    private static final String REFUSED = "42501";
    private static final TenantPrincipal OFFICE =
            TenantPrincipal.office("office", "O", Set.of(CoalitionRole.COALITION_ADMINISTRATOR));

    private final UUID river = UUID.randomUUID();
    private final UUID forest = UUID.randomUUID();
    private final Connection connection = connected();

    private static Connection connected() {
        try {
            return Database.running().superuser();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In a transaction that is rolled back: what other tests have left is out of sight. */
    @BeforeEach
    void nobodyIsThere() throws SQLException {
        connection.setAutoCommit(false);
        run("set local session_replication_role = replica");
        for (String table :
                List.of("organisation_step", "outbox_command", "invitation", "member", "person", "organisation")) {
            run("delete from " + table);
        }
        run("set local session_replication_role = origin");
    }

    @AfterEach
    void leaveNoRows() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void theOperatorFoundsTheFirstOrganisationsAndInvitesTheirLeads() throws SQLException {
        assertThat(begin("river", "forest")).isEqualTo("2");

        assertThat(all("select alias || ' ' || state from organisation order by alias"))
                .containsExactly("forest INVITED", "river INVITED");
        assertThat(all("select act || ' ' || subject || ' ' || details from outbox_command where organisation_id = '"
                        + river + "' order by asked_at"))
                .containsExactly(
                        "FOUND  {\"alias\" : \"river\", \"name\" : \"The river\"}",
                        "INVITE lead@river.example {\"language\" : \"fr\"}");
        assertThat(all("select email || ' ' || roles || ' ' || language from invitation order by email"))
                .containsExactly("lead@forest.example ADMINISTRATOR fr", "lead@river.example ADMINISTRATOR fr");
        assertThat(all("select action from audit_entry where organisation_id = ctx.office() and actor = 'operator'"
                        + " and owner_id = '" + river + "' order by number"))
                .containsExactly("OrganisationFounded", "MemberInvited", "RolesChanged");
    }

    @Test
    void afterwardsAnAdministratorSettlesAndALeadConfirmsWhatTheOfficeFounds() throws SQLException {
        begin("river", "forest");
        plant("update organisation set secured_at = now() where alias = 'river'");
        as(new TenantPrincipal(river, "ada", "A", Set.of(MemberRole.ADMINISTRATOR), Set.of()));
        assertThat(step(river, "SETTLE")).isEqualTo("DONE");

        UUID third = UUID.randomUUID();
        foundedByTheOffice(third, "third");
        assertThat(step(third, "FOUND")).isEqualTo(REFUSED);
        as(new TenantPrincipal(river, "ada", "A", Set.of(), Set.of(CoalitionRole.LEAD)));
        assertThat(step(third, "FOUND")).isEqualTo("DONE");
    }

    @Test
    void whatTheOfficeHasFoundedInVainIsConfirmed() throws SQLException {
        foundedByTheOffice(river, "river");
        plant(
                "insert into invitation (organisation_id, id, email, language, roles, invited_by, invited_by_name, invited_at, expires_at)"
                        + " values ('" + river
                        + "', gen_random_uuid(), 'lead@river.example', 'en', 'ADMINISTRATOR', 'office', 'O', now(), now())");

        assertThat(begin("river", "forest")).isEqualTo("2");

        assertThat(all("select asked_by || ' ' || confirmed_by from organisation_step where organisation_id = '" + river
                        + "'"))
                .containsExactly("office operator");
        assertThat(all("select action from audit_entry where organisation_id = ctx.office() and actor = 'operator'"
                        + " and owner_id = '" + river + "' order by number"))
                .containsExactly("FoundingConfirmed", "RolesChanged");
        assertThat(all("select act from outbox_command where organisation_id = '" + river + "'"))
                .isEmpty();
    }

    @Test
    void anOrganisationThatWaitsForNobodyIsNotTakenOver() throws SQLException {
        plant("insert into organisation (id, alias, name, short_name, state) values ('" + river
                + "', 'river', 'R', 'R', 'INVITED')");

        assertThat(begin("river", "forest")).isEqualTo(REFUSED);
    }

    @Test
    void aCoalitionBeginsOnce() throws SQLException {
        assertThat(begin("river", "forest")).isEqualTo("2");

        assertThat(begin("desert", "coast")).isEqualTo(REFUSED);
        assertThat(begun()).isEqualTo("t");
    }

    @Test
    void aCoalitionThatHasALeadOrAMemberHasBegun() throws SQLException {
        assertThat(begun()).isEqualTo("f");

        Savepoint before = connection.setSavepoint();
        plant("insert into organisation (id, alias, name, short_name, state) values ('" + river
                + "', 'coast', 'R', 'R', 'ACTIVE')");
        assertThat(begun()).isEqualTo("t");
        assertThat(begin("desert")).isEqualTo(REFUSED);
        connection.rollback(before);

        plant("insert into organisation (id, alias, name, short_name, state) values ('" + river
                + "', 'coast', 'R', 'R', 'INVITED')");
        plant("insert into person (subject, name, email, coalition_roles) values ('ada', 'A', 'a', 'AUDITOR,LEAD')");
        assertThat(begun()).isEqualTo("f");
        plant("insert into member (organisation_id, subject, roles) values ('" + river + "', 'ada', '')");
        assertThat(begun()).isEqualTo("t");
        assertThat(begin("desert")).isEqualTo(REFUSED);
    }

    /** A context that the portal has signed does not help, not even the operator's. */
    @Test
    void thePortalItselfBeginsNothing() throws SQLException {
        for (TenantPrincipal one : List.of(
                OFFICE,
                new TenantPrincipal(river, "ada", "A", Set.of(MemberRole.ADMINISTRATOR), Set.of(CoalitionRole.LEAD)),
                TenantPrincipal.keycloakSync(),
                TenantPrincipal.timer(),
                TenantPrincipal.office(TenantPrincipal.OPERATOR, "", Set.of()))) {
            as(one);
            assertThat(answer("select ctx.begin_coalition('[]', 'en', now())")).isEqualTo(REFUSED);
            assertThat(answer("select ctx.coalition_has_begun()")).isEqualTo(REFUSED);
            assertThat(answer("select ctx.tell_of_beginning('" + river + "', 'RolesChanged', now())"))
                    .isEqualTo(REFUSED);
        }
        run("set local role portal_public");
        assertThat(answer("select ctx.begin_coalition('[]', 'en', now())")).isEqualTo(REFUSED);
    }

    private void foundedByTheOffice(UUID id, String alias) throws SQLException {
        as(OFFICE);
        run("insert into organisation (id, alias, name, short_name, state) values ('" + id + "', '" + alias
                + "', 'O', 'O', 'INVITED')");
        assertThat(step(id, "FOUND")).isEqualTo("ASKED");
    }

    private String step(UUID organisation, String step) throws SQLException {
        return answer(
                "select ctx.step_organisation('" + organisation + "', '" + step + "', '', 'P', clock_timestamp())");
    }

    private String begun() throws SQLException {
        run("set local role portal_owner");
        return answer("select ctx.coalition_has_begun()");
    }

    private String begin(String... aliases) throws SQLException {
        run("set local role portal_owner");
        List<String> named = new ArrayList<>();
        for (String alias : aliases) {
            UUID id = alias.equals("river") ? river : alias.equals("forest") ? forest : UUID.randomUUID();
            named.add("{\"id\": \"%1$s\", \"alias\": \"%2$s\", \"name\": \"The %2$s\", \"lead\": \"lead@%2$s.example\"}"
                    .formatted(id, alias));
        }
        return answer("select ctx.begin_coalition('" + named + "', 'fr', now())");
    }

    private void as(TenantPrincipal acting) throws SQLException {
        run("set local role portal_app");
        Database.enter(connection, new ContextSigner(Database.CONTEXT_KEY, Clock.systemUTC()).sign(acting));
    }

    private void plant(String sql) throws SQLException {
        run("reset role");
        run(sql);
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What a function answers, or the code of the refusal; a refused command leaves the transaction as it was. */
    private String answer(String sql) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            return all(sql, false).get(0);
        } catch (SQLException refused) {
            connection.rollback(before);
            return String.valueOf(refused.getSQLState());
        }
    }

    private List<String> all(String sql) throws SQLException {
        return all(sql, true);
    }

    private List<String> all(String sql, boolean unbound) throws SQLException {
        if (unbound) {
            run("reset role");
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
