package ngo.portal.launch.database;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ngo.portal.launch.shared.StartupRefused;
import ngo.portal.persistence.schema.BuiltRelease;

/** The number of a release. Nodes of one minor release and of the next can share one schema; patch releases do not change any table. */
record ReleaseNumber(int major, int minor, int patch) implements Comparable<ReleaseNumber> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})(?:\\.(\\d{1,6}))?(?:[-+].*)?");

    private static final Comparator<ReleaseNumber> BY_MINOR =
            Comparator.comparingInt(ReleaseNumber::major).thenComparingInt(ReleaseNumber::minor);

    /** Parses a number such as 1.4.0; a suffix after a hyphen is ignored. */
    static ReleaseNumber of(String name) {
        Matcher number = FORM.matcher(name);
        if (!number.matches()) {
            throw new StartupRefused("A release has a number such as 1.4.0, and \"" + name + "\" is not one.");
        }
        String patch = number.group(3);
        return new ReleaseNumber(
                Integer.parseInt(number.group(1)),
                Integer.parseInt(number.group(2)),
                patch == null ? 0 : Integer.parseInt(patch));
    }

    /** The release of this launcher. */
    static ReleaseNumber here() {
        return of(BuiltRelease.name());
    }

    /** Whether it is an earlier minor release than the other; patch numbers are ignored. */
    boolean isOfEarlierMinorThan(ReleaseNumber other) {
        return BY_MINOR.compare(this, other) < 0;
    }

    /** Whether the other is the next minor release, or the same. */
    boolean reaches(ReleaseNumber other) {
        boolean nextMinor = other.major == major && other.minor == minor + 1;
        boolean nextMajor = other.major == major + 1 && other.minor == 0;
        return nextMinor || nextMajor || BY_MINOR.compare(this, other) == 0;
    }

    @Override
    public int compareTo(ReleaseNumber other) {
        return BY_MINOR.thenComparingInt(ReleaseNumber::patch).compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
