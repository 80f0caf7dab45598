package ngo.portal.ejb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import ngo.portal.fixture.Database;
import ngo.portal.persistence.vault.MasterKeys;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Starts the database before the server that needs it, in runs that have reserved a port for it, and makes a key. */
public class DatabaseOfTheRun implements LauncherSessionListener {

    /** What a feature keeps sealed: everybody who acts sees the rows, so that only keys decide who reads them. */
    private static final String LETTERS =
            """
            create table sealed_letter (
              organisation_id uuid not null, object_id uuid not null, row_id uuid not null, field text not null,
              generation integer not null, sealed bytea not null, primary key (organisation_id, row_id, field));
            alter table sealed_letter enable row level security;
            alter table sealed_letter force row level security;
            grant select, insert, update, delete on sealed_letter to portal_app;
            create policy read_all on sealed_letter for select to portal_app using ((select ctx.organisation()) is not null);
            create policy own on sealed_letter to portal_app using (organisation_id = (select ctx.organisation()));
            """;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty("test.database.port") != null) {
            makeLetters(Database.running());
            makeKey(Path.of(System.getenv("PORTAL_VAULT_KEYSET_FILE")));
        }
    }

    private static void makeLetters(Database database) {
        try (Connection owner = database.as("portal_owner");
                Statement sql = owner.createStatement()) {
            sql.execute(LETTERS);
            owner.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void makeKey(Path file) {
        try {
            Files.writeString(file, MasterKeys.made().text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
