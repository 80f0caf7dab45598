package ngo.portal.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ngo.portal.fixture.Database;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.LimitedRole;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The function that counts what somebody has not seen counts what the policies let them see, and nothing else. */
class UnreadIT {

    private static final int MOST = 5;

    /** As {@code ctx.unread} would be if it were asked under the policies. */
    private static final String UNDER_THE_POLICIES =
            """
            select least(?, count(distinct (n.event, n.subject_id, n.created_at))) from notification n
            where n.audience = any (string_to_array(?, ',')) and n.organisation_id = any (ctx.readers())
              and n.created_at > coalesce((select m.seen_until from notification_read_cursor m), '-infinity')
              and not exists (select 1 from notification_read r where r.organisation_id = n.organisation_id and r.notification_id = n.id)
            """;

    private final UUID ours = UUID.randomUUID();
    private final UUID theirs = UUID.randomUUID();
    private final UUID happened = UUID.randomUUID();

    @BeforeEach
    void manyAreNotified() throws SQLException {
        notified(ours, "MEMBER", "STATEMENT", happened, "10 minutes");
        notified(ours, "SIGNATORY", "STATEMENT", happened, "10 minutes");
        notified(ours, "MEMBER", "FUNDING", UUID.randomUUID(), "9 minutes");
        notified(ours, "person:me", "STATEMENT", UUID.randomUUID(), "8 minutes");
        notified(ours, "person:you", "STATEMENT", UUID.randomUUID(), "7 minutes");
        notified(theirs, "MEMBER", "STATEMENT", UUID.randomUUID(), "6 minutes");
        plant("delete from notification where organisation_id = ctx.leads() and audience = 'TEST_LEAD'");
        plant(
                "insert into notification (organisation_id, id, audience, event, subject_kind, subject_id, title, actor_organisation,"
                        + " needs_answer, created_at) values (ctx.leads(), gen_random_uuid(), 'TEST_LEAD', 'E', 'PLAN', gen_random_uuid(),"
                        + " 'T', '" + theirs + "', false, now())");
    }

    @AfterEach
    void leaveNoRows() throws SQLException {
        plant("delete from notification where organisation_id in ('%s', '%s') or audience = 'TEST_LEAD'"
                .formatted(ours, theirs));
        plant("delete from notification_read where organisation_id = '%s'".formatted(ours));
        plant("delete from notification_read_cursor where organisation_id = '%s'".formatted(ours));
    }

    @Test
    void aNotificationForTwoRolesIsCountedOnce() throws SQLException {
        assertThat(unread(me(), "MEMBER")).isEqualTo(2);
        assertThat(unread(me(), "MEMBER,SIGNATORY")).isEqualTo(2);
    }

    @Test
    void whatIsForOnePersonIsForThatOne() throws SQLException {
        assertThat(unread(me(), "person:me,person:you")).isEqualTo(1);
    }

    @Test
    void fundingIsHiddenWithoutARole() throws SQLException {
        assertThat(unread(new TenantPrincipal(ours, "me", "", Set.of(), Set.of()), "MEMBER"))
                .isEqualTo(1);
    }

    /** A notification about another document would otherwise be counted without being listed. */
    @Test
    void aRoleForOneDocumentCountsItsNotificationsOnly() throws SQLException {
        assertThat(unread(forOneDocument(), "MEMBER,person:me")).isEqualTo(1);
        notified(ours, "person:me", "STATEMENT", happened, "5 minutes");
        assertThat(unread(forOneDocument(), "person:me")).isEqualTo(1);
    }

    private TenantPrincipal forOneDocument() {
        return new TenantPrincipal(
                        ours,
                        "me",
                        "",
                        Set.of(),
                        Set.of(),
                        Set.of(new LimitedRole(MemberRole.SIGNATORY, happened)),
                        List.of(),
                        null,
                        null)
                .narrowed();
    }

    @Test
    void onlyLeadsCountTheNotificationsForLeads() throws SQLException {
        assertThat(unread(me(), "TEST_LEAD")).isZero();
        assertThat(unread(
                        new TenantPrincipal(ours, "me", "", Set.of(MemberRole.MEMBER), Set.of(CoalitionRole.LEAD)),
                        "TEST_LEAD"))
                .isEqualTo(1);
    }

    @Test
    void nothingIsCountedOfAnotherOrganisationNorForNobody() throws SQLException {
        assertThat(unread(new TenantPrincipal(theirs, "me", "", Set.of(MemberRole.MEMBER), Set.of()), "MEMBER"))
                .isEqualTo(1);
        assertThat(unread(TenantPrincipal.person("me"), "MEMBER")).isZero();
    }

    @Test
    void whatWasSeenIsNotCounted() throws SQLException {
        plant("insert into notification_read (organisation_id, notification_id, subject, read_at)"
                + " select n.organisation_id, n.id, s.subject, now() from notification n, (values ('me'), ('another')) s (subject)"
                + " where n.organisation_id = '%s' and n.subject_kind = 'FUNDING'".formatted(ours));
        assertThat(unread(me(), "MEMBER")).isEqualTo(1);
        plant(
                "insert into notification_read_cursor (organisation_id, subject, seen_until) values ('%1$s', 'me', now()), ('%1$s', 'another', '-infinity')"
                        .formatted(ours));
        assertThat(unread(me(), "MEMBER")).isZero();
    }

    @Test
    void nobodyCountsFurtherThanIsAsked() throws SQLException {
        for (int i = 0; i < 2 * MOST; i++) {
            notified(ours, "MEMBER", "STATEMENT", UUID.randomUUID(), i + " seconds");
        }
        assertThat(unread(me(), "MEMBER")).isEqualTo(MOST);
    }

    private TenantPrincipal me() {
        return new TenantPrincipal(ours, "me", "", Set.of(MemberRole.MEMBER), Set.of());
    }

    private static int unread(TenantPrincipal acting, String audiences) throws SQLException {
        try (Connection connection = Database.running().acting(acting)) {
            int counted = number(connection, "select ctx.unread(string_to_array(?, ','), ?)", audiences, MOST);
            try (PreparedStatement question = connection.prepareStatement(UNDER_THE_POLICIES)) {
                question.setInt(1, MOST);
                question.setString(2, audiences);
                assertThat(counted).as("as under the policies").isEqualTo(number(question));
            }
            connection.rollback();
            return counted;
        }
    }

    private static int number(Connection connection, String sql, String audiences, int most) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(sql)) {
            question.setString(1, audiences);
            question.setInt(2, most);
            return number(question);
        }
    }

    private static int number(PreparedStatement question) throws SQLException {
        try (ResultSet row = question.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private void notified(UUID organisation, String audience, String kind, UUID subject, String ago)
            throws SQLException {
        plant(
                """
                insert into notification (organisation_id, id, audience, event, subject_kind, subject_id, title, actor_organisation,
                  needs_answer, created_at)
                values ('%s', gen_random_uuid(), '%s', 'E', '%s', '%s', 'T', '%s', false, timestamptz '2026-01-01 12:00:00Z' - interval '%s')
                """
                        .formatted(organisation, audience, kind, subject, theirs, ago));
    }

    private static void plant(String sql) throws SQLException {
        try (Connection unbound = Database.running().unbound()) {
            unbound.createStatement().execute(sql);
        }
    }
}
