package ngo.portal.launch.database;

import java.util.Optional;
import ngo.portal.launch.shared.DatabaseAccount;

/** Migrates the schemas of both databases to this release, as their owners. */
final class SchemaUpgrade {

    private final DatabaseAccount owner;
    private final Migration portal;
    private final Migration keys;

    SchemaUpgrade(DatabaseAccount owner, DatabaseAccount keysOwner, String contextKey) {
        this.owner = owner;
        this.portal = new Migration(owner, contextKey);
        this.keys = new Migration(keysOwner, contextKey);
    }

    /** Migrates and returns a report. A schema of the next release, with which this release also runs, is left unchanged. */
    String carryOut(boolean withSampleData) {
        Optional<ReleaseNumber> newer = newer();
        if (newer.isPresent()) {
            return newer.map(SchemaUpgrade::sentence).orElseThrow();
        }
        int migrations = portal.run(withSampleData) + keys.runKeys();
        SchemaRelease.note(owner);
        return "The schema is current (" + migrations + " migrations carried out).";
    }

    /** The number of pending migrations in both databases. */
    int missing() {
        return newer().isPresent() ? 0 : portal.missing() + keys.missingKeys();
    }

    private Optional<ReleaseNumber> newer() {
        ReleaseNumber here = ReleaseNumber.here();
        Optional<SchemaRelease> there = SchemaRelease.notedFor(owner).filter(noted -> noted.isNewerThan(here));
        there.ifPresent(noted -> noted.requireFor(here));
        return there.map(SchemaRelease::installed);
    }

    private static String sentence(ReleaseNumber newer) {
        return "The schema belongs to release " + newer + ", on which this one, " + ReleaseNumber.here()
                + ", runs as well; it is left unchanged.";
    }
}
