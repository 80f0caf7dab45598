package ngo.portal.persistence.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import ngo.portal.fixture.Database;
import ngo.portal.fixture.PolicyTransaction;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.junit.jupiter.api.Test;

/** What leads learn of how fast funders answer emergencies, and that nobody else learns it. */
class AnswerTimesIT {

    private final UUID funder = UUID.randomUUID();

    @Test
    void theMedianIsShownFromFiveAnswersOnWithoutPausedTime() throws SQLException {
        for (int hours : new int[] {2, 4, 6, 8}) {
            answered(hours, 0);
        }
        assertThat(seenBy(PolicyTransaction.lead(UUID.randomUUID()))).isEqualTo("null f");

        answered(100, 95);

        assertThat(seenBy(PolicyTransaction.lead(UUID.randomUUID()))).isEqualTo("5.0 f");
        for (TenantPrincipal other : new TenantPrincipal[] {
            PolicyTransaction.member(funder),
            PolicyTransaction.member(UUID.randomUUID()),
            TenantPrincipal.timer(funder),
            TenantPrincipal.keycloakSync()
        }) {
            assertThat(seenBy(other)).as(other.subject()).isEmpty();
        }
    }

    @Test
    void aMissedDeadlineIsShownForNinetyDays() throws SQLException {
        UUID applicant = UUID.randomUUID();
        UUID request = request(applicant);
        event(applicant, request, "BREACHED", "91 days");
        assertThat(seenBy(PolicyTransaction.lead(UUID.randomUUID()))).isEqualTo("null f");

        event(applicant, request, "BREACHED", "89 days");

        assertThat(seenBy(PolicyTransaction.lead(UUID.randomUUID()))).isEqualTo("null t");
    }

    private void answered(int hours, int asked) throws SQLException {
        UUID applicant = UUID.randomUUID();
        UUID request = request(applicant);
        event(applicant, request, "SUBMITTED", "200 hours");
        event(applicant, request, "ASKED", "199 hours");
        event(applicant, request, "ANSWERED", (199 - asked) + " hours");
        event(applicant, request, "DECIDED", (200 - hours) + " hours");
    }

    private UUID request(UUID applicant) throws SQLException {
        UUID request = UUID.randomUUID();
        run(
                """
                insert into funding_request values ('%1$s', '%2$s', 'C-%2$s', '%2$s', '%3$s', 'EMERGENCY', 'URGENT', 'SCREENING', '', 'wilma',
                  '', '%2$s', '%2$s', '%2$s', '%2$s', now(), null, null, now(), now(), 0)"""
                        .formatted(applicant, request, funder));
        return request;
    }

    private void event(UUID applicant, UUID request, String kind, String ago) throws SQLException {
        run(
                "insert into request_event values ('%s', gen_random_uuid(), '%s', '%s', '%s', 'FUNDER', null, now() - interval '%s')"
                        .formatted(funder, applicant, request, kind, ago));
    }

    private static void run(String sql) throws SQLException {
        try (Connection unbound = Database.running().unbound();
                Statement statement = unbound.createStatement()) {
            statement.execute(sql);
        }
    }

    private String seenBy(TenantPrincipal acting) throws SQLException {
        try (Connection connection = Database.running().acting(acting);
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(
                        "select median_hours, missed from ctx.answer_times() where funder_id = '" + funder + "'")) {
            return row.next() ? row.getString(1) + " " + row.getString(2) : "";
        }
    }
}
