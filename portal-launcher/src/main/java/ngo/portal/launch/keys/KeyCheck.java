package ngo.portal.launch.keys;

import java.io.PrintStream;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.StartupRefused;
import ngo.portal.persistence.vault.KeyWrapper;
import ngo.portal.persistence.vault.MasterKeys;

/**
 * The command {@code check-keys}: verifies that every key can be decrypted and that every object can be read by its owner. It
 * decrypts no content.
 */
public final class KeyCheck {

    public static final String COMMAND = "check-keys";

    private final DatabaseAccount keysOwner;
    private final MasterKeys master;
    private final KeyWrapper wrapper;
    private final PrintStream out;

    public KeyCheck(DatabaseAccount keysOwner, MasterKeys keys, PrintStream out) {
        this.keysOwner = keysOwner;
        this.master = keys;
        this.wrapper = new KeyWrapper(keys);
        this.out = out;
    }

    /** Prints one sentence for each fault and returns whether there is none. */
    public boolean allOpen() {
        try (Connection connection = keysOwner.connect()) {
            connection.setAutoCommit(false);
            KeyTable table = new KeyTable(connection);
            List<String> faults = new ArrayList<>();
            List<KeyTable.Pair> pairs = table.pairs();
            pairs.forEach(one -> check(one, faults));
            List<KeyTable.Wrap> wraps = table.wraps();
            wraps.forEach(one -> check(one, faults));
            for (KeyTable.Signing one : table.signing()) {
                if (!one.pair().opens(master, one.purpose())) {
                    faults.add("The signing key for " + one.purpose() + " cannot be decrypted.");
                }
            }
            List<KeyTable.Secret> secrets = table.secrets();
            secrets.forEach(one -> check(one, faults));
            for (UUID object : table.withoutOwner()) {
                faults.add("Object " + object + " cannot be read by its owner.");
            }
            faults.forEach(out::println);
            out.println(
                    faults.isEmpty()
                            ? "Every key can be decrypted: " + pairs.size() + " of organisations, " + wraps.size()
                                    + " of objects."
                            : "Some keys cannot be decrypted.");
            return faults.isEmpty();
        } catch (SQLException failed) {
            throw new StartupRefused("The key database could not be read: " + StartupRefused.firstLine(failed), failed);
        }
    }

    private void check(KeyTable.Pair one, List<String> faults) {
        if (!wrapper.opens(one.organisation(), one.pair())) {
            faults.add(
                    "Key " + one.pair().number() + " of organisation " + one.organisation() + " cannot be decrypted.");
        }
    }

    private void check(KeyTable.Secret one, List<String> faults) {
        try {
            wrapper.secret(one.purpose(), one.row());
        } catch (GeneralSecurityException changed) {
            faults.add("Secret " + one.row().number() + " of the installation for " + one.purpose()
                    + " cannot be decrypted.");
        }
    }

    private void check(KeyTable.Wrap wrap, List<String> faults) {
        try {
            wrapper.unwrap(wrap.place(), wrap.wrapped(), wrap.secret());
        } catch (GeneralSecurityException changed) {
            faults.add("Object " + wrap.place().object() + " cannot be decrypted for organisation "
                    + wrap.place().reader() + ".");
        }
    }
}
