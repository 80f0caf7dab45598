package ngo.portal.persistence.proof;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The position of an entry: which of the logs that follow one another, and the index in it. */
record LogPlace(long log, long index) implements Comparable<LogPlace> {

    private static final Pattern NUMBERED = Pattern.compile(".*/log/([1-9]\\d{0,8})");
    private static final Comparator<LogPlace> IN_ORDER =
            Comparator.comparingLong(LogPlace::log).thenComparingLong(LogPlace::index);

    /** A position in the log of this name. */
    static LogPlace of(String origin, long index) {
        Matcher number = NUMBERED.matcher(origin);
        return new LogPlace(number.matches() ? Decimal.of(number.group(1)) : 1, index);
    }

    @Override
    public int compareTo(LogPlace other) {
        return IN_ORDER.compare(this, other);
    }

    /** The position in words; it names the log only where there are several, which is rare. */
    @Override
    public String toString() {
        return log == 1 ? Long.toString(index) : index + " of log " + log;
    }
}
