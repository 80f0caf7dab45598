package ngo.portal.launch.keys;

import java.io.IOException;
import java.io.PrintStream;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.StartupRefused;
import ngo.portal.persistence.vault.DataKey;
import ngo.portal.persistence.vault.KeyWrapper;
import ngo.portal.persistence.vault.MasterKeys;
import ngo.portal.persistence.vault.SealedPair;
import ngo.portal.persistence.vault.WrapContext;

/**
 * The command {@code rotate-keys}: makes a new key-encryption key and a new key pair for each organisation, and re-wraps
 * everything that the organisation can read. Nodes that use the very file that is written here keep working. A node with a copy
 * of the old file can decrypt nothing until it gets the new one. An interrupted rotation is repeated from the beginning.
 */
public final class KeyRotation {

    public static final String COMMAND = "rotate-keys";

    /** The newest key and the one before, so that a backup of the keys from before the last rotation remains usable. */
    private static final int KEPT_KEYS = 2;

    private final DatabaseAccount keysOwner;
    private final VaultFile file;
    private final PrintStream out;

    private int organisations;
    private int wraps;
    private int unreadable;

    public KeyRotation(DatabaseAccount keysOwner, VaultFile file, PrintStream out) {
        this.keysOwner = keysOwner;
        this.file = file;
        this.out = out;
    }

    /** Returns whether everything was renewed; what cannot be decrypted is left as it is, and then no key is discarded. */
    public boolean renewEverything() {
        MasterKeys keys = file.read().renewed();
        try (Connection connection = keysOwner.connect()) {
            file.write(keys);
            connection.setAutoCommit(false);
            KeyTable table = new KeyTable(connection);
            KeyWrapper wrapper = new KeyWrapper(keys);
            for (UUID organisation : table.organisations()) {
                renew(table, wrapper, organisation);
                organisations++;
            }
            reseal(table, keys);
            sealSecrets(table, wrapper);
            if (unreadable == 0) {
                file.write(keys.newest(KEPT_KEYS));
            }
        } catch (SQLException | IOException failed) {
            throw new StartupRefused(
                    "The keys could not all be renewed: " + StartupRefused.firstLine(failed) + "; run it again.",
                    failed);
        }
        out.println("A new key-encryption key protects the keys of " + organisations + " organisations; " + wraps
                + " wraps were renewed.");
        if (unreadable > 0) {
            out.println(unreadable + " wraps or keys could not be decrypted and were left unchanged; run check-keys.");
        }
        return unreadable == 0;
    }

    /** Signing keys are not replaced but only re-encrypted: existing signatures are verified with them. */
    private void reseal(KeyTable table, MasterKeys keys) throws SQLException {
        for (KeyTable.Signing one : table.signing()) {
            try {
                table.seal(one.pair().resealed(keys, one.purpose()));
            } catch (GeneralSecurityException changed) {
                unreadable++;
            }
        }
    }

    /** Secrets of the installation are not replaced but only re-encrypted: values derived from them are compared with new ones. */
    private void sealSecrets(KeyTable table, KeyWrapper wrapper) throws SQLException {
        for (KeyTable.Secret one : table.secrets()) {
            try {
                table.seal(new KeyTable.Secret(one.purpose(), wrapper.resealed(one.purpose(), one.row())));
            } catch (GeneralSecurityException changed) {
                unreadable++;
            }
        }
    }

    private void renew(KeyTable table, KeyWrapper wrapper, UUID organisation) throws SQLException {
        SealedPair pair = table.addPair(organisation, number -> wrapper.pair(organisation, number));
        for (KeyTable.Wrap old : table.wrapsForOlderKeys(organisation, pair.number())) {
            try {
                DataKey key = wrapper.unwrap(old.place(), old.wrapped(), old.secret());
                WrapContext context = old.place().forKey(pair.number());
                table.replace(old.place(), pair.number(), wrapper.wrap(context, key, pair.publicKey()));
                wraps++;
            } catch (GeneralSecurityException changed) {
                unreadable++;
            }
        }
        table.dropUnused(organisation);
        for (SealedPair left : table.retired(organisation)) {
            try {
                table.seal(organisation, wrapper.resealed(organisation, left));
            } catch (GeneralSecurityException changed) {
                unreadable++;
            }
        }
    }
}
