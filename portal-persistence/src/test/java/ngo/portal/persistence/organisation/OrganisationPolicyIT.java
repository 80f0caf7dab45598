package ngo.portal.persistence.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import ngo.portal.fixture.Database;
import ngo.portal.persistence.access.Office;
import ngo.portal.persistence.organisation.Organisation.StepActor;
import ngo.portal.persistence.tenant.ContextSigner;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the database lets whom do to an organisation's membership: what the portal's rules say, and nothing past them. */
class OrganisationPolicyIT {

    private static final String REFUSED = "42501";

    private static final List<Set<MembershipAuthority>> AUTHORITIES = List.of(
            Set.of(),
            Set.of(MembershipAuthority.LEAD),
            Set.of(MembershipAuthority.OFFICE),
            Set.of(MembershipAuthority.OWN),
            Set.of(MembershipAuthority.LEAD, MembershipAuthority.OFFICE),
            Set.of(MembershipAuthority.LEAD, MembershipAuthority.OWN));

    private final UUID elsewhere = UUID.randomUUID();
    private final Map<OrganisationState, UUID> organisations = new EnumMap<>(OrganisationState.class);

    private final Connection connection = connected();

    private static Connection connected() {
        try {
            return Database.running().as("portal_app");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void anOrganisationInEachStateWithTwoAdministrators() throws SQLException {
        as(TenantPrincipal.keycloakSync());
        for (OrganisationState state : OrganisationState.values()) {
            UUID id = UUID.randomUUID();
            organisations.put(state, id);
            run(
                    """
                    insert into organisation (id, alias, name, short_name, state, secured_at)
                    values ('%1$s', '%1$s', 'O', 'O', '%2$s', now())
                    """
                            .formatted(id, state));
            for (String person : List.of("first", "second")) {
                run("insert into member (organisation_id, subject, roles) values ('%s', '%s', 'ADMINISTRATOR')"
                        .formatted(id, person));
            }
        }
    }

    @AfterEach
    void leaveNoRows() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyStepIsOpenToExactlyThoseWhomTheRulesName(OrganisationStep step) throws SQLException {
        if (step == OrganisationStep.SETTLE) {
            confirmFounding();
        }
        for (OrganisationState state : OrganisationState.values()) {
            for (Set<MembershipAuthority> first : AUTHORITIES) {
                for (Set<MembershipAuthority> second : AUTHORITIES) {
                    Savepoint before = connection.setSavepoint();
                    walk(step, state, first, second);
                    connection.rollback(before);
                }
            }
        }
    }

    private void walk(
            OrganisationStep step,
            OrganisationState state,
            Set<MembershipAuthority> first,
            Set<MembershipAuthority> second)
            throws SQLException {
        String what = step + " from " + state + " by " + first + " and " + second;
        Readiness readiness = new Readiness(step == OrganisationStep.SETTLE, true, true, true);
        StepActor one = new StepActor("first", first);
        StepActor other = new StepActor("second", second);
        boolean may = OrganisationTest.in(state, readiness).offers(step, one);

        String answer = take(step, state, one);
        assertThat(answer).as(what).isEqualTo(may ? step.isAlone() ? "DONE" : "ASKED" : REFUSED);
        if (answer.equals("ASKED")) {
            boolean completes = OrganisationTest.in(state, readiness, OrganisationTest.asked(step, one))
                    .offers(step, other);
            assertThat(take(step, state, one)).as(what + ", alone").isEqualTo(REFUSED);
            assertThat(take(step, state, other)).as(what).isEqualTo(completes ? "DONE" : REFUSED);
            may = completes;
        }
        assertThat(state(state)).as(what).isEqualTo(may ? step.target() : state);
    }

    private void confirmFounding() throws SQLException {
        StepActor office = new StepActor("first", Set.of(MembershipAuthority.OFFICE));
        StepActor lead = new StepActor("second", Set.of(MembershipAuthority.LEAD));
        assertThat(take(
                        OrganisationStep.SETTLE,
                        OrganisationState.INVITED,
                        new StepActor("first", Set.of(MembershipAuthority.OWN))))
                .isEqualTo(REFUSED);
        assertThat(take(OrganisationStep.FOUND, OrganisationState.INVITED, office))
                .isEqualTo("ASKED");
        assertThat(take(OrganisationStep.FOUND, OrganisationState.INVITED, lead))
                .isEqualTo("DONE");
    }

    @Test
    void nobodyMovesAnOrganisationPastItsSteps() throws SQLException {
        for (TenantPrincipal one : List.of(
                acting(OrganisationState.ACTIVE, new StepActor("first", Set.of(MembershipAuthority.OWN))),
                TenantPrincipal.keycloakSync())) {
            as(one);
            assertThat(attempt("update organisation set state = 'FROZEN' where id = '%s'"
                            .formatted(organisations.get(OrganisationState.ACTIVE))))
                    .isEqualTo(REFUSED);
            assertThat(attempt("update organisation set tokens_from = null")).isEqualTo(REFUSED);
            assertThat(attempt("update organisation set name = 'N'")).isNotEqualTo(REFUSED);
            assertThat(attempt("insert into organisation_step select * from organisation_step"))
                    .isEqualTo(REFUSED);
        }
    }

    @Test
    void aFreezeAndAThawMakeOlderTokensWorthless() throws SQLException {
        StepActor lead = new StepActor("first", Set.of(MembershipAuthority.LEAD));
        take(OrganisationStep.FREEZE, OrganisationState.ACTIVE, lead);
        String frozen = tokensFrom();
        take(OrganisationStep.THAW, OrganisationState.ACTIVE, lead);
        assertThat(tokensFrom()).isEqualTo(frozen).isNotEmpty();
        take(
                OrganisationStep.THAW,
                OrganisationState.ACTIVE,
                new StepActor("second", Set.of(MembershipAuthority.LEAD)));

        assertThat(tokensFrom()).isNotEqualTo(frozen);
    }

    @Test
    void whatWasAskedForBeforeAMoveIsDroppedWithIt() throws SQLException {
        take(
                OrganisationStep.LEFT,
                OrganisationState.LEAVING,
                new StepActor("first", Set.of(MembershipAuthority.OFFICE)));
        take(
                OrganisationStep.RECALL,
                OrganisationState.LEAVING,
                new StepActor("second", Set.of(MembershipAuthority.OWN)));

        assertThat(one("select count(*) from organisation_step where step = 'LEFT' and dropped_at is not null"))
                .isEqualTo("1");
    }

    @Test
    void whenAnOrganisationHasLeftIsKnownToEverybody() throws SQLException {
        take(
                OrganisationStep.LEFT,
                OrganisationState.LEAVING,
                new StepActor("first", Set.of(MembershipAuthority.OFFICE)));
        take(
                OrganisationStep.LEFT,
                OrganisationState.LEAVING,
                new StepActor("second", Set.of(MembershipAuthority.OWN)));
        String left = String.valueOf(organisations.get(OrganisationState.LEAVING));

        assertThat(ask("select count(*) from former_member")).isEqualTo(REFUSED);
        connection.commit();
        try (Connection everybody = Database.running().as("portal_public");
                Statement sql = everybody.createStatement();
                ResultSet row = sql.executeQuery("select left_at from former_member where alias = '" + left + "'")) {
            assertThat(row.next()).isTrue();
        }
    }

    @Test
    void aRefusedFoundingEndsTheOrganisation() throws SQLException {
        take(
                OrganisationStep.FOUND,
                OrganisationState.INVITED,
                new StepActor("first", Set.of(MembershipAuthority.OFFICE)));
        as(acting(OrganisationState.INVITED, new StepActor("second", Set.of(MembershipAuthority.OWN))));
        assertThat(drop(OrganisationStep.FOUND)).isEqualTo(REFUSED);
        as(acting(OrganisationState.INVITED, new StepActor("second", Set.of(MembershipAuthority.LEAD))));
        assertThat(drop(OrganisationStep.FOUND)).isEqualTo("t");

        assertThat(state(OrganisationState.INVITED)).isEqualTo(OrganisationState.LEFT);
    }

    /** The portal signs as what somebody acts; Keycloak knows neither deputies nor expired roles. */
    @Test
    void theDeputyOfAnAdministratorActsForTheOrganisationUntilTheRoleEnds() throws SQLException {
        UUID active = organisations.get(OrganisationState.ACTIVE);
        assertThat(take(
                        OrganisationStep.LEAVE,
                        OrganisationState.ACTIVE,
                        new StepActor("deputy", Set.of(MembershipAuthority.OWN))))
                .isEqualTo("DONE");
        assertThat(take(
                        OrganisationStep.LEFT,
                        OrganisationState.ACTIVE,
                        new StepActor("first", Set.of(MembershipAuthority.OWN))))
                .isEqualTo("ASKED");
        as(new TenantPrincipal(active, "second", "P", Set.of(MemberRole.MEMBER), Set.of()));
        assertThat(drop(OrganisationState.ACTIVE, OrganisationStep.LEFT)).isEqualTo(REFUSED);
        as(acting(OrganisationState.ACTIVE, new StepActor("deputy", Set.of(MembershipAuthority.OWN))));
        assertThat(drop(OrganisationState.ACTIVE, OrganisationStep.LEFT)).isEqualTo("t");
    }

    /** A concurrent confirmation finds nothing pending any more. */
    @Test
    void whatIsBeingTakenBackIsConfirmedByNobody() throws Exception {
        StepActor office = new StepActor("first", Set.of(MembershipAuthority.OFFICE));
        assertThat(take(OrganisationStep.SUSPEND, OrganisationState.ACTIVE, office))
                .isEqualTo("ASKED");
        connection.commit();
        try (Connection lead = Database.running()
                .acting(acting(OrganisationState.ACTIVE, new StepActor("second", Set.of(MembershipAuthority.LEAD))))) {
            as(acting(OrganisationState.ACTIVE, office));
            assertThat(drop(OrganisationState.ACTIVE, OrganisationStep.SUSPEND)).isEqualTo("t");
            CompletableFuture<String> confirming = CompletableFuture.supplyAsync(
                    () -> confirmed(lead, OrganisationState.ACTIVE, OrganisationStep.SUSPEND));
            assertThatThrownBy(() -> confirming.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            connection.commit();

            assertThat(confirming.get()).isEqualTo(REFUSED);
            as(acting(OrganisationState.ACTIVE, office));
            assertThat(state(OrganisationState.ACTIVE)).isEqualTo(OrganisationState.ACTIVE);
        } finally {
            connection.rollback();
            forget();
        }
    }

    private String confirmed(Connection somebody, OrganisationState state, OrganisationStep step) {
        try (Statement sql = somebody.createStatement();
                ResultSet row =
                        sql.executeQuery("select ctx.step_organisation('%s', '%s', 'Because', 'P', clock_timestamp())"
                                .formatted(organisations.get(state), step))) {
            row.next();
            String answer = row.getString(1);
            somebody.commit();
            return answer;
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    private void forget() throws SQLException {
        String ours = organisations.values().stream().map(id -> "'" + id + "'").collect(Collectors.joining(", "));
        try (Connection unbound = Database.running().unbound();
                Statement sql = unbound.createStatement()) {
            for (String table : List.of(
                    "ctx.directory_outdated",
                    "ctx.directory_search",
                    "ctx.directory_country",
                    "organisation_step",
                    "member")) {
                sql.execute("delete from " + table + " where organisation_id in (" + ours + ")");
            }
            sql.execute("delete from organisation where id in (" + ours + ")");
        }
    }

    private String drop(OrganisationStep step) throws SQLException {
        return drop(OrganisationState.INVITED, step);
    }

    private String drop(OrganisationState state, OrganisationStep step) throws SQLException {
        return ask(
                "select ctx.drop_step('%s', '%s', 'P', clock_timestamp())".formatted(organisations.get(state), step));
    }

    @Test
    void keycloakShutsAndOpensWhatThePortalHasNotShutItself() throws SQLException {
        as(TenantPrincipal.keycloakSync());
        assertThat(follow(OrganisationState.ACTIVE, false)).isEqualTo("SUSPEND");
        assertThat(follow(OrganisationState.ACTIVE, false)).isEmpty();
        assertThat(follow(OrganisationState.ACTIVE, true)).isEqualTo("RESUME");
        assertThat(state(OrganisationState.ACTIVE)).isEqualTo(OrganisationState.ACTIVE);
        for (OrganisationState shut :
                List.of(OrganisationState.FROZEN, OrganisationState.SUSPENDED, OrganisationState.LEFT)) {
            assertThat(follow(shut, true)).isEmpty();
        }
        as(acting(OrganisationState.ACTIVE, new StepActor("first", Set.of(MembershipAuthority.LEAD))));
        assertThat(follow(OrganisationState.ACTIVE, false)).isEqualTo(REFUSED);
    }

    @Test
    void whatTwoPeopleHaveSuspendedIsNotOpenedByKeycloak() throws SQLException {
        take(
                OrganisationStep.SUSPEND,
                OrganisationState.ACTIVE,
                new StepActor("first", Set.of(MembershipAuthority.OFFICE)));
        take(
                OrganisationStep.SUSPEND,
                OrganisationState.ACTIVE,
                new StepActor("second", Set.of(MembershipAuthority.LEAD)));

        as(TenantPrincipal.keycloakSync());

        assertThat(follow(OrganisationState.ACTIVE, true)).isEmpty();
        assertThat(state(OrganisationState.ACTIVE)).isEqualTo(OrganisationState.SUSPENDED);
    }

    @Test
    void anOrganisationThatKeycloakHasShutIsResumedByTwo() throws SQLException {
        as(TenantPrincipal.keycloakSync());
        follow(OrganisationState.ACTIVE, false);
        take(
                OrganisationStep.RESUME,
                OrganisationState.ACTIVE,
                new StepActor("first", Set.of(MembershipAuthority.OFFICE)));

        assertThat(take(
                        OrganisationStep.RESUME,
                        OrganisationState.ACTIVE,
                        new StepActor("second", Set.of(MembershipAuthority.LEAD))))
                .isEqualTo("DONE");
    }

    @Test
    void onlyTheOfficeFoundsAndOnlyWhatIsInvited() throws SQLException {
        String founded =
                "insert into organisation (id, alias, name, short_name, state) values (gen_random_uuid(), '%s', 'O', 'O', '%s')";
        as(acting(OrganisationState.ACTIVE, new StepActor("first", Set.of(MembershipAuthority.LEAD))));
        assertThat(attempt(founded.formatted(UUID.randomUUID(), "INVITED"))).isEqualTo(REFUSED);
        as(acting(OrganisationState.ACTIVE, new StepActor("first", Set.of(MembershipAuthority.OFFICE))));
        assertThat(attempt(founded.formatted(UUID.randomUUID(), "ACTIVE"))).isEqualTo(REFUSED);
        assertThat(attempt(founded.formatted(UUID.randomUUID(), "INVITED"))).isEmpty();
    }

    @Test
    void aLeadReadsWhatWaitsAndWhyItIsFrozenAndNoMore() throws SQLException {
        StepActor office = new StepActor("first", Set.of(MembershipAuthority.OFFICE));
        StepActor lead = new StepActor("second", Set.of(MembershipAuthority.LEAD));
        take(OrganisationStep.FREEZE, OrganisationState.LEAVING, lead);
        take(OrganisationStep.SUSPEND, OrganisationState.ACTIVE, office);
        as(acting(OrganisationState.ACTIVE, lead));
        assertThat(steps()).containsExactlyInAnyOrder("FREEZE", "SUSPEND");

        take(OrganisationStep.SUSPEND, OrganisationState.ACTIVE, lead);
        assertThat(steps()).containsExactly("FREEZE");
    }

    private Set<String> steps() throws SQLException {
        Set<String> steps = new HashSet<>();
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("select step from organisation_step")) {
            while (rows.next()) {
                steps.add(rows.getString(1));
            }
        }
        return steps;
    }

    private String take(OrganisationStep step, OrganisationState state, StepActor actor) throws SQLException {
        as(acting(state, actor));
        return ask("select ctx.step_organisation('%s', '%s', 'Because', 'P', clock_timestamp())"
                .formatted(organisations.get(state), step));
    }

    private String follow(OrganisationState state, boolean opened) throws SQLException {
        return ask("select ctx.follow_organisation('%s', %s, clock_timestamp())"
                .formatted(organisations.get(state), opened));
    }

    private TenantPrincipal acting(OrganisationState state, StepActor actor) {
        Set<CoalitionRole> roles = new HashSet<>();
        if (actor.authorities().contains(MembershipAuthority.LEAD)) {
            roles.add(CoalitionRole.LEAD);
        }
        boolean office = actor.authorities().contains(MembershipAuthority.OFFICE);
        if (office) {
            roles.add(CoalitionRole.COALITION_ADMINISTRATOR);
        }
        boolean own = actor.authorities().contains(MembershipAuthority.OWN);
        UUID organisation = own ? organisations.get(state) : elsewhere;
        Set<MemberRole> held = own ? Set.of(MemberRole.ADMINISTRATOR) : Set.of();
        return new TenantPrincipal(office ? Office.ID : organisation, actor.subject(), "P", held, roles);
    }

    private OrganisationState state(OrganisationState first) throws SQLException {
        return OrganisationState.valueOf(
                one("select state from organisation where id = '" + organisations.get(first) + "'"));
    }

    private String tokensFrom() throws SQLException {
        return one("select coalesce(tokens_from::text, '') from organisation where id = '"
                + organisations.get(OrganisationState.ACTIVE) + "'");
    }

    private void as(TenantPrincipal acting) throws SQLException {
        Database.enter(connection, new ContextSigner(Database.CONTEXT_KEY, Clock.systemUTC()).sign(acting));
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String one(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** The answer, or the state of the refusal; whichever, the transaction goes on. */
    private String ask(String sql) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            return one(sql);
        } catch (SQLException e) {
            connection.rollback(before);
            return e.getSQLState();
        }
    }

    private String attempt(String sql) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            run(sql);
            return "";
        } catch (SQLException e) {
            connection.rollback(before);
            return e.getSQLState();
        }
    }
}
