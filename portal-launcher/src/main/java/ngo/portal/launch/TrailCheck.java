package ngo.portal.launch;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import ngo.portal.launch.database.OwnDatabases;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.StartupRefused;
import ngo.portal.persistence.audit.ChainFault;
import org.jspecify.annotations.Nullable;

/**
 * The command {@code verify-audit}: verifies the audit trail of every organisation of the running installation as the owner of
 * its database, and therefore independently of the portal.
 */
final class TrailCheck {

    static final String COMMAND = "verify-audit";

    private static final String CHAINS =
            """
            select coalesce(o.name, case when h.organisation_id = ctx.office() then 'Office of the coalition' end, h.organisation_id::text), c.entries, c.last_hash, c.fault, c.fault_number
            from organisation o full join audit_head h on h.organisation_id = o.id
            cross join lateral ctx.audit_check(coalesce(o.id, h.organisation_id)) c order by 1
            """;

    private final DatabaseAccount owner;
    private final PrintStream out;

    TrailCheck(DatabaseAccount owner, PrintStream out) {
        this.owner = owner;
        this.out = out;
    }

    /** For the running installation, on its operator's databases or on a home. */
    static TrailCheck of(Settings settings, PrintStream out) {
        return Databases.areLent(settings)
                ? new TrailCheck(new OwnDatabases(settings).owner(), out)
                : of(settings.home(), out);
    }

    /** For the installation that runs on a home. */
    static TrailCheck of(Path home, PrintStream out) {
        return new TrailCheck(AddressFile.owner(home), out);
    }

    /** Prints one sentence for each organisation and returns whether every chain is intact. */
    boolean allWhole() {
        try (Connection connection = owner.connect();
                Statement sql = connection.createStatement();
                ResultSet chains = sql.executeQuery(CHAINS)) {
            boolean whole = true;
            while (chains.next()) {
                out.println(sentence(chains));
                whole &= chains.getString(4) == null;
            }
            out.println(whole ? "Every audit trail is intact." : "The audit trail is broken.");
            return whole;
        } catch (SQLException failed) {
            throw new StartupRefused("The audit trail could not be read: " + StartupRefused.firstLine(failed), failed);
        }
    }

    private static String sentence(ResultSet chain) throws SQLException {
        String fault = chain.getString(4);
        return sentence(
                chain.getString(1),
                chain.getLong(2),
                chain.getString(3),
                fault == null ? null : ChainFault.valueOf(fault),
                chain.getLong(5));
    }

    static String sentence(String organisation, long entries, String hash, @Nullable ChainFault fault, long number) {
        if (fault == null) {
            return entries == 0
                    ? organisation + ": no entry yet."
                    : organisation + ": intact, " + entries + (entries == 1 ? " entry" : " entries")
                            + "; the last hash is " + hash + ".";
        }
        return organisation + ": BROKEN, "
                + switch (fault) {
                    case MISSING -> "entry " + number + " is missing.";
                    case CHANGED -> "entry " + number + " has been changed.";
                    case EXCHANGED -> "entry " + number + " is not the one that was written originally.";
                    case ADDED -> "entry " + number + " was inserted outside the portal.";
                    case UNSEALED -> "the record of the last entry, " + number + ", is missing.";
                };
    }
}
