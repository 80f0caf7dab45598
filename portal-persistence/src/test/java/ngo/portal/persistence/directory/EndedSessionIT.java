package ngo.portal.persistence.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ngo.portal.fixture.Database;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The sync records which sessions Keycloak has ended; schedulers read that, and nobody else. */
class EndedSessionIT {

    private final Database database = Database.running();
    private final String token = "token " + UUID.randomUUID();

    @AfterEach
    void leaveNothing() throws SQLException {
        try (Connection superuser = database.unbound();
                Statement sql = superuser.createStatement()) {
            sql.execute("delete from ended_session where token = '" + token + "'");
        }
    }

    @Test
    void theSyncRecordsItOnceAndTheSchedulersReadIt() throws SQLException {
        for (int turn = 0; turn < 2; turn++) {
            try (Connection sync = database.acting(TenantPrincipal.keycloakSync())) {
                note(sync);
                sync.commit();
            }
        }
        try (Connection scheduler = database.acting(TenantPrincipal.timer())) {
            assertThat(counted(scheduler)).isEqualTo(1);
        }
    }

    @Test
    void nobodyElseReadsOrNotesIt() throws SQLException {
        try (Connection sync = database.acting(TenantPrincipal.keycloakSync())) {
            note(sync);
            sync.commit();
            assertThat(counted(sync)).isZero();
        }
        UUID organisation = UUID.randomUUID();
        for (TenantPrincipal acting : List.of(
                new TenantPrincipal(organisation, "x", "X", Set.of(MemberRole.ADMINISTRATOR), Set.of()),
                TenantPrincipal.person("x"))) {
            try (Connection somebody = database.acting(acting)) {
                assertThat(counted(somebody)).isZero();
                assertThatThrownBy(() -> note(somebody)).hasMessageContaining("row-level security");
            }
        }
    }

    private void note(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("insert into ended_session (token, kind, named, issued_at) values ('" + token
                    + "', 'SESSION', 'x', now()) on conflict do nothing");
        }
    }

    private int counted(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select count(*) from ended_session where token = '" + token + "'")) {
            row.next();
            return row.getInt(1);
        }
    }
}
