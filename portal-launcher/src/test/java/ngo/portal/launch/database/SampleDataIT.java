package ngo.portal.launch.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import ngo.portal.launch.SharedInstallation;
import ngo.portal.launch.process.LeftoverProcesses;
import ngo.portal.launch.settings.Home;
import ngo.portal.launch.settings.Secrets;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.DatabaseAccount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("part-1")
class SampleDataIT {

    @TempDir
    Path parent;

    private Path directory;
    private Settings settings;

    @BeforeEach
    void choosePlaces() {
        directory = parent.resolve("home");
        settings = Settings.from(SharedInstallation.environment(directory));
    }

    @AfterEach
    void leaveNothingRunning() {
        new LeftoverProcesses(directory).stop();
    }

    @Test
    void theSampleCoalitionIsInThePublicDirectoryAndOnlyWhenAskedFor() throws Exception {
        try (Home home = Home.open(directory)) {
            DatabaseRoles roles = startedDatabase(home);

            migrate(roles, false);
            assertThat(publicDirectory(roles)).isEmpty();

            migrate(roles, true);
            migrate(roles, true);
            assertThat(publicDirectory(roles))
                    .containsExactly("amnesty", "awid", "fidh", "frontline", "ishr", "omct", "protectdefenders", "rsf");
        }
    }

    private DatabaseRoles startedDatabase(Home home) throws Exception {
        Secrets secrets = Secrets.keptIn(directory);
        EmbeddedDatabase database = new EmbeddedDatabase(home, settings, secrets);
        database.start();
        DatabaseAccount administrator = new DatabaseAccount(
                database.url("postgres"), EmbeddedDatabase.SUPERUSER, secrets.get(Secrets.Name.DATABASE_SUPERUSER));
        DatabaseRoles roles = new DatabaseRoles(administrator, secrets);
        roles.create();
        return roles;
    }

    private void migrate(DatabaseRoles roles, boolean withSampleData) throws Exception {
        DatabaseAccount owner = roles.account("portal", "portal_owner", Secrets.Name.DATABASE_OWNER);
        new Migration(owner, Secrets.keptIn(directory).get(Secrets.Name.CONTEXT_KEY)).run(withSampleData);
    }

    private static List<String> publicDirectory(DatabaseRoles roles) throws SQLException {
        DatabaseAccount reader = roles.account("portal", "portal_public", Secrets.Name.DATABASE_PUBLIC);
        List<String> aliases = new ArrayList<>();
        try (Connection connection = reader.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select o.alias from organisation o join organisation_text t"
                        + " on t.organisation_id = o.id and t.language = 'en' and t.about <> '' order by o.alias")) {
            while (rows.next()) {
                aliases.add(rows.getString(1));
            }
        }
        return aliases;
    }
}
