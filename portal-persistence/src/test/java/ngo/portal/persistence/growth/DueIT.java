package ngo.portal.persistence.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ngo.portal.fixture.Database;
import ngo.portal.fixture.PolicyTransaction;
import ngo.portal.persistence.tenant.ContextSigner;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the scheduler takes, and when it gets it again. */
class DueIT {

    private static final String TAKE =
            "select document_id from ctx.take_due('STATEMENT', 100) where organisation_id = '%s'";

    private final UUID owner = UUID.randomUUID();

    @BeforeEach
    void callsThatAreOver() throws SQLException {
        try (Connection unbound = Database.running().unbound();
                Statement sql = unbound.createStatement()) {
            sql.execute(
                    "insert into organisation (id, alias, name, short_name, state) values ('%1$s', '%1$s', 'O', 'O', 'ACTIVE')"
                            .formatted(owner));
            sql.execute("set session_replication_role = origin");
            sql.execute(
                    """
                    insert into statement (organisation_id, id, slug, title, state, text, text_number, binding_number, hard_deadline,
                      created_by, created_at, changed_at, version)
                    select '%s', gen_random_uuid(), gen_random_uuid(), 'T', 'OPEN_FOR_SIGN_ON', '{}', 1, 1, now() - interval '9 years' - interval '1 day' * i, 'x', now(), now(), 0
                    from generate_series(1, 120) i
                    """
                            .formatted(owner));
        }
    }

    @AfterEach
    void nothingStays() throws SQLException {
        try (Connection unbound = Database.running().unbound();
                Statement sql = unbound.createStatement()) {
            for (String table :
                    List.of("document_due", "document_reader", "statement", "activity", "plan_section", "plan")) {
                sql.execute("delete from " + table + " where organisation_id = '" + owner + "'");
            }
            sql.execute("delete from organisation where id = '" + owner + "'");
        }
    }

    @Test
    void aHundredThatAlwaysFailStarveNobody() throws SQLException {
        try (Connection scheduler = scheduler()) {
            Set<String> first = taken(scheduler);
            Set<String> second = taken(scheduler);

            assertThat(first).hasSize(100);
            assertThat(second).hasSize(20).doesNotContainAnyElementsOf(first);
            assertThat(taken(scheduler)).isEmpty();
        }
    }

    @Test
    void whatFailsComesAgainLaterAndLater() throws SQLException {
        try (Connection scheduler = scheduler()) {
            taken(scheduler);
            scheduler.commit();
            assertThat(
                            attempts(
                                    "attempts = 1 and due_at between now() + interval '5 seconds' and now() + interval '15 seconds'"))
                    .isEqualTo(100);
        }
        change("update document_due set due_at = now() - interval '20 years' where attempts = 1");
        try (Connection scheduler = scheduler()) {
            taken(scheduler);
            scheduler.commit();
        }

        assertThat(attempts("attempts = 2 and due_at > now() + interval '20 seconds'"))
                .isEqualTo(100);
    }

    @Test
    void noTwoSchedulersTakeTheSame() throws SQLException {
        try (Connection one = scheduler();
                Connection other = scheduler()) {
            Set<String> first = taken(one);

            assertThat(taken(other)).hasSize(20).doesNotContainAnyElementsOf(first);
        }
    }

    @Test
    void whatIsDoneIsGoneAndWhatIsStillDueStaysForLater() throws SQLException {
        try (Connection scheduler = scheduler()) {
            String document = taken(scheduler).iterator().next();
            scheduler.commit();
            Database.enter(scheduler, signed(TenantPrincipal.timer(owner)));
            settle(scheduler, document);
            scheduler.commit();
            assertThat(attempts("attempts = 1 and document_id = '" + document + "'"))
                    .isOne();

            change("update statement set state = 'SIGN_ON_CLOSED' where id = '" + document + "'");

            assertThat(attempts("document_id = '" + document + "'")).isZero();
        }
    }

    /** Neither sees what the other has done: the second one reads after the first has committed. */
    @Test
    void twoWhoTakeTheLastTwoActivitiesAtOnceLetThePlanBegin() throws Exception {
        UUID plan = UUID.randomUUID();
        List<UUID> activities = List.of(UUID.randomUUID(), UUID.randomUUID());
        adopted(plan, activities);
        try (Connection one = Database.running().superuser();
                Connection other = Database.running().superuser()) {
            one.setAutoCommit(false);
            other.setAutoCommit(false);
            take(one, activities.get(0));
            CompletableFuture<Void> second = CompletableFuture.runAsync(() -> take(other, activities.get(1)));
            try {
                second.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException waits) {
                // For the first one.
            }
            one.commit();
            second.get();
            other.commit();

            assertThat(attempts("document_id = '" + plan + "' and what = 'PLAN'"))
                    .isOne();
        }
    }

    private void adopted(UUID plan, List<UUID> activities) throws SQLException {
        UUID section = UUID.randomUUID();
        try (Connection unbound = Database.running().unbound();
                Statement sql = unbound.createStatement()) {
            sql.execute(
                    """
                    insert into plan (organisation_id, id, title, goal, language, scope, state, starts_on, created_at, changed_at, version)
                    values ('%1$s', '%2$s', 'T', '', 'en', '', 'ADOPTED', current_date - 1, now(), now(), 0);
                    insert into plan_section (organisation_id, id, plan_id, heading, text, text_number, owner_subject, owner_name, level,
                      created_at, changed_at, version)
                    values ('%1$s', '%3$s', '%2$s', 'ACTIONS', '{}', 1, 'ada', 'A', 'COALITION', now(), now(), 0)
                    """
                            .formatted(owner, plan, section));
            for (UUID activity : activities) {
                sql.execute(
                        """
                        insert into activity (organisation_id, id, plan_id, section_id, number, title, state, created_at)
                        values ('%s', '%s', '%s', '%s', %d, 'A', 'PLANNED', now())
                        """
                                .formatted(owner, activity, plan, section, activities.indexOf(activity)));
            }
        }
    }

    private static void take(Connection somebody, UUID activity) {
        try (Statement sql = somebody.createStatement()) {
            sql.execute("update activity set responsible_id = gen_random_uuid() where id = '" + activity + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void onlyTheSchedulerTakesOrSettles() throws SQLException {
        try (Connection member = Database.running().acting(PolicyTransaction.member(owner))) {
            assertThat(taken(member)).isEmpty();
            assertThatThrownBy(() -> settle(member, UUID.randomUUID().toString()))
                    .hasMessageContaining("Only the scheduler settles");
        }
    }

    private static Connection scheduler() throws SQLException {
        return Database.running().acting(TenantPrincipal.timer(new UUID(0, 0)));
    }

    private static String signed(TenantPrincipal acting) {
        return new ContextSigner(Database.CONTEXT_KEY, Clock.systemUTC()).sign(acting);
    }

    private static void settle(Connection scheduler, String document) throws SQLException {
        try (Statement sql = scheduler.createStatement()) {
            sql.execute("select ctx.settle_due('" + document + "', 'STATEMENT')");
        }
    }

    /** Of ours; other tests leave theirs. */
    private Set<String> taken(Connection scheduler) throws SQLException {
        Set<String> taken = new HashSet<>();
        try (Statement sql = scheduler.createStatement();
                ResultSet rows = sql.executeQuery(TAKE.formatted(owner))) {
            while (rows.next()) {
                taken.add(rows.getString(1));
            }
        }
        return taken;
    }

    private int attempts(String condition) throws SQLException {
        try (Connection unbound = Database.running().unbound();
                Statement sql = unbound.createStatement();
                ResultSet counted = sql.executeQuery(
                        "select count(*) from document_due where organisation_id = '" + owner + "' and " + condition)) {
            counted.next();
            return counted.getInt(1);
        }
    }

    private static void change(String sql) throws SQLException {
        try (Connection unbound = Database.running().unbound();
                Statement command = unbound.createStatement()) {
            command.execute("set session_replication_role = origin");
            command.execute(sql);
        }
    }
}
