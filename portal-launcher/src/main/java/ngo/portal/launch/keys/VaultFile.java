package ngo.portal.launch.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.launch.shared.StartupRefused;
import ngo.portal.persistence.vault.MasterKeys;

/**
 * The file with the key-encryption key. Only the portal's user may read it. If it is lost, no encrypted content can ever be read
 * again. It must not be part of a backup that also contains a database.
 */
public final class VaultFile {

    private final Path file;

    public VaultFile(Path file) {
        this.file = file;
    }

    /**
     * Makes the file on the first start. If keys exist already, the file was lost, and a new one could not decrypt them: then the
     * start is refused.
     */
    public void require(DatabaseAccount keys) throws IOException {
        if (Files.exists(file)) {
            read();
            return;
        }
        if (holdsKeys(keys)) {
            throw new StartupRefused("The key file " + file
                    + " is missing, and without it no encrypted data can be read;" + " restore it from your copy.");
        }
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null) {
            PrivateFiles.createDirectories(directory);
        }
        write(MasterKeys.made());
    }

    public MasterKeys read() {
        try {
            return MasterKeys.of(Files.readString(file));
        } catch (GeneralSecurityException unusable) {
            throw new StartupRefused("The key file " + file + " is damaged; restore it from your copy.");
        } catch (IOException unreadable) {
            throw new StartupRefused(
                    "The key file " + file + " cannot be read; make it readable by the portal's user only.",
                    unreadable);
        }
    }

    void write(MasterKeys keys) throws IOException {
        PrivateFiles.write(file, List.of(keys.text()));
    }

    private static boolean holdsKeys(DatabaseAccount keys) {
        try (Connection connection = keys.connect();
                Statement sql = connection.createStatement();
                ResultSet any =
                        sql.executeQuery("select 1 from organisation_secret union all select 1 from log_key limit 1")) {
            return any.next();
        } catch (SQLException failed) {
            throw new StartupRefused("The key database could not be read: " + StartupRefused.firstLine(failed), failed);
        }
    }
}
