package ngo.portal.persistence.idempotency;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is remembered of requests that may be repeated, and how long. */
class AnswerAgeIT {

    private static final String FORGET = "select ctx.forget_answers()";

    private final Database database = Database.running();
    private final UUID organisation = UUID.randomUUID();
    private final TenantPrincipal member =
            new TenantPrincipal(organisation, "someone", "Someone", Set.of(MemberRole.MEMBER), Set.of());

    @BeforeEach
    void oneFromThisMorningAndOneFromTheDayBeforeYesterday() throws SQLException {
        run(
                member,
                """
                insert into idempotent_answer (organisation_id, subject, key, request, status, place, answered_at) values
                  ('%1$s', 'someone', 'new', 'r', 201, 'p', now() - interval '3 hours'),
                  ('%1$s', 'someone', 'old', 'r', 201, 'p', now() - interval '2 days')
                """
                        .formatted(organisation));
    }

    @Test
    void theSchedulerErasesItAfterADay() throws SQLException {
        run(TenantPrincipal.timer(new UUID(0, 0)), FORGET);

        assertThat(keys()).containsExactly("new");
    }

    @Test
    void nobodyElseMakesThePortalForget() throws SQLException {
        run(member, FORGET);

        assertThat(keys()).containsExactly("new", "old");
    }

    private List<String> keys() throws SQLException {
        try (Connection connection = database.acting(member);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select key from idempotent_answer order by key")) {
            List<String> keys = new ArrayList<>();
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
            return keys;
        }
    }

    private void run(TenantPrincipal acting, String sql) throws SQLException {
        try (Connection connection = database.acting(acting);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            connection.commit();
        }
    }
}
