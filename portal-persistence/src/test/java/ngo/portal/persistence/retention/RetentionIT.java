package ngo.portal.persistence.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ngo.portal.fixture.Database;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is forgotten when; of each kind there is something that is just young enough, and something a day older than that. */
class RetentionIT {

    private static final TenantPrincipal CLOCK = TenantPrincipal.timer(new UUID(0, 0));
    private static final int ENOUGH = 5_000;

    private final Database database = Database.running();
    private final UUID organisation = UUID.randomUUID();
    private final String somebody = "retention " + organisation;

    @BeforeEach
    void somethingOfEachKind() throws SQLException {
        for (String age : List.of("29 days", "31 days", "89 days", "91 days", "399 days", "401 days")) {
            superuser(
                    """
                    with sent as (insert into letter (id, subject, due_at, closed_at, sent_at)
                        values (gen_random_uuid(), '%2$s', now() - interval '%3$s', now() - interval '%3$s', now() - interval '%3$s') returning id),
                      aside as (insert into letter (id, subject, due_at, closed_at, set_aside_at)
                        values (gen_random_uuid(), '%2$s aside', now() - interval '%3$s', now() - interval '%3$s', now() - interval '%3$s') returning id),
                      notified as (insert into notification (organisation_id, id, audience, event, subject_kind, subject_id, title, actor_organisation,
                          needs_answer, created_at, mailed_at)
                        values ('%1$s', gen_random_uuid(), 'MEMBER', 'E', 'PLAN', gen_random_uuid(), 't', '%1$s', false, now() - interval '%3$s', now())
                        returning id),
                      item as (insert into letter_item select '%1$s', notified.id, '%2$s', sent.id from notified, sent),
                      seen as (insert into notification_read select '%1$s', notified.id, '%2$s', now() from notified),
                      draft as (insert into document_draft (organisation_id, document_id, subject, text, base_number, saved_at, beside, section_id)
                        select '%1$s', d, '%2$s', 'typed', 1, now() - interval '%3$s', '', d from gen_random_uuid() d),
                      done as (insert into outbox_command (organisation_id, id, act, subject, details, asked_by, asked_at, due_at, done_at)
                        values ('%1$s', gen_random_uuid(), 'REMOVE', '%2$s', '', 'x', now() - interval '%3$s', now(), now() - interval '%3$s'))
                    insert into outbox_command (organisation_id, id, act, subject, details, asked_by, asked_at, due_at)
                      values ('%1$s', gen_random_uuid(), 'REMOVE', '%2$s waits', '', 'x', now() - interval '%3$s', now() + interval '1 day')
                    """
                            .formatted(organisation, somebody, age));
        }
        for (String age : List.of("23 hours", "25 hours")) {
            superuser(
                    """
                    insert into petition_handover_division (organisation_id, id, petition_id, content, made_by_subject, made_at)
                    values ('%1$s', gen_random_uuid(), '%1$s', 'NAMES', '%2$s', now() - interval '%3$s')
                    """
                            .formatted(organisation, somebody, age));
        }
        for (String age : List.of("7 days", "9 days")) {
            superuser(
                    "insert into ended_session values ('%1$s %2$s', 'SESSION', '%1$s', now(), now() - interval '%2$s')"
                            .formatted(somebody, age));
        }
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        for (String table : List.of("letter", "notification_read", "letter_item", "document_draft", "outbox_command")) {
            superuser("delete from " + table + " where starts_with(subject, '" + somebody + "')");
        }
        superuser("delete from petition_handover_division where organisation_id = '" + organisation + "'");
        superuser("delete from ended_session where named = '" + somebody + "'");
        superuser("delete from notification where organisation_id = '" + organisation + "'");
    }

    @Test
    void eachKindIsForgottenWhenItsTimeIsOver() throws SQLException {
        assertThat(forgottenBy(CLOCK, ENOUGH))
                .containsExactly(
                        "letters", "notifications", "drafts", "outbox", "ended sessions", "divisions of lists");

        assertThat(days("sent_at", "letter", "subject = '" + somebody + "'")).containsExactly(29);
        assertThat(days("set_aside_at", "letter", "subject = '" + somebody + " aside'"))
                .containsExactly(29, 31, 89);
        assertThat(days("created_at", "notification", "organisation_id = '" + organisation + "'"))
                .containsExactly(29, 31, 89, 91, 399);
        assertThat(days("saved_at", "document_draft", "subject = '" + somebody + "'"))
                .containsExactly(29, 31, 89);
        assertThat(days("done_at", "outbox_command", "subject = '" + somebody + "'"))
                .containsExactly(29, 31, 89);
        assertThat(days("asked_at", "outbox_command", "subject = '" + somebody + " waits'"))
                .as("what is still to be done")
                .hasSize(6);
        assertThat(days("noted_at", "ended_session", "named = '" + somebody + "'"))
                .containsExactly(7);
        assertThat(days("made_at", "petition_handover_division", "organisation_id = '" + organisation + "'"))
                .as("of 23 hours and of 25")
                .containsExactly(0);
        assertThat(count("letter_item"))
                .as("those of a letter that was sent of late")
                .isEqualTo(1);
        assertThat(count("notification_read")).isEqualTo(5);
        assertThat(forgottenBy(CLOCK, ENOUGH)).as("a second time").isEmpty();
    }

    @Test
    void aBatchIsNoLargerThanItWasAskedFor() throws SQLException {
        forgottenBy(CLOCK, 1);

        assertThat(days("saved_at", "document_draft", "subject = '" + somebody + "'"))
                .as("the oldest first")
                .containsExactly(29, 31, 89, 91, 399);
    }

    @Test
    void onlyTheSchedulerErases() throws SQLException {
        TenantPrincipal member =
                new TenantPrincipal(organisation, somebody, "Someone", Set.of(MemberRole.MEMBER), Set.of());

        assertThat(forgottenBy(member, ENOUGH)).isEmpty();
        assertThat(count("document_draft")).isEqualTo(6);
    }

    /** A second node that comes meanwhile waits for nothing. */
    @Test
    void oneNodeForgetsAtATime() throws SQLException {
        try (Connection first = database.acting(CLOCK);
                Statement statement = first.createStatement()) {
            statement.execute("select ctx.forget_old(1)");

            assertThat(forgottenBy(CLOCK, ENOUGH)).isEmpty();
            first.rollback();
        }
        assertThat(forgottenBy(CLOCK, ENOUGH)).isNotEmpty();
    }

    /** The kinds of which something is gone. */
    private List<String> forgottenBy(TenantPrincipal acting, int most) throws SQLException {
        try (Connection connection = database.acting(acting);
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select what from ctx.forget_old(" + most + ") where forgotten > 0")) {
            List<String> kinds = new ArrayList<>();
            while (rows.next()) {
                kinds.add(rows.getString(1));
            }
            connection.commit();
            return kinds;
        }
    }

    /** How many days old what is left is, the youngest first. */
    private List<Integer> days(String since, String table, String of) throws SQLException {
        try (Connection connection = database.superuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select extract(day from now() - " + since + ") from " + table
                        + " where " + of + " and " + since + " is not null order by 1")) {
            List<Integer> days = new ArrayList<>();
            while (rows.next()) {
                days.add(rows.getInt(1));
            }
            return days;
        }
    }

    private int count(String table) throws SQLException {
        try (Connection connection = database.superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from " + table + " where subject = '" + somebody + "'")) {
            row.next();
            return row.getInt(1);
        }
    }

    private void superuser(String sql) throws SQLException {
        try (Connection connection = database.unbound();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
