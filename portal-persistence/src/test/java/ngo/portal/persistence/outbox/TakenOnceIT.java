package ngo.portal.persistence.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import ngo.portal.fixture.Database;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A hundred deadlines that pass at one moment, and two nodes that look at once: each is seen to by one of them. */
class TakenOnceIT {

    private static final int DEADLINES = 100;

    private final UUID owner = UUID.randomUUID();
    private final List<String> documents = IntStream.range(0, DEADLINES)
            .mapToObj(i -> UUID.randomUUID().toString())
            .toList();

    @BeforeEach
    void aMomentPasses() throws SQLException {
        try (Connection superuser = Database.running().superuser();
                Statement statement = superuser.createStatement()) {
            for (String document : documents) {
                statement.addBatch("insert into document_due (organisation_id, document_id, what, due_at) values ('"
                        + owner + "', '" + document + "', 'GLASS', now() - interval '10 years')");
            }
            statement.executeBatch();
        }
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        try (Connection superuser = Database.running().superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("delete from document_due where organisation_id = '" + owner + "'");
        }
    }

    @Test
    void eachIsTakenByOneOfTwoNodes() throws SQLException {
        List<String> taken = new ArrayList<>();
        int before = -1;
        while (taken.size() > before) {
            before = taken.size();
            try (Connection first = Database.running().acting(TenantPrincipal.timer(owner));
                    Connection second = Database.running().acting(TenantPrincipal.timer(owner))) {
                taken.addAll(take(first));
                taken.addAll(take(second));
                first.commit();
                second.commit();
            }
        }

        assertThat(taken).containsExactlyInAnyOrderElementsOf(documents);
    }

    private List<String> take(Connection node) throws SQLException {
        List<String> ours = new ArrayList<>();
        try (Statement statement = node.createStatement();
                ResultSet rows =
                        statement.executeQuery("select organisation_id, document_id from ctx.take_due('GLASS', 17)")) {
            while (rows.next()) {
                if (rows.getString(1).equals(owner.toString())) {
                    ours.add(rows.getString(2));
                }
            }
        }
        return ours;
    }
}
