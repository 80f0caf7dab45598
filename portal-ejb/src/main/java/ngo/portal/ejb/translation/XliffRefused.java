package ngo.portal.ejb.translation;

import java.util.List;
import ngo.portal.persistence.shared.ReasonedRefusal;

/** A file of translations from which nothing is taken. */
public final class XliffRefused extends ReasonedRefusal {

    /** Why; each has a sentence of its own in the bundles. */
    public enum Reason {
        EMPTY,
        TOO_LARGE,
        UNREADABLE,
        OTHER_VERSION,
        TOO_MANY_UNITS,
        OTHER_DOCUMENT,
        OTHER_LANGUAGE,
        NO_FINGERPRINT,
        /** Single units are wrong. */
        UNITS
    }

    /**
     * What is wrong with one unit.
     *
     * @param unit its id
     * @param code the inline code that it is about; empty where it is about the unit as a whole
     */
    public record Fault(String unit, Wrong wrong, String code) {

        /** What it is; each has a sentence of its own in the bundles. */
        public enum Wrong {
            UNKNOWN_UNIT,
            DOUBLED_UNIT,
            SOURCE_CHANGED,
            LOST_CODE,
            DOUBLED_CODE,
            UNKNOWN_CODE,
            BROKEN_CODE,
            WORDS
        }
    }

    private final Reason reason;
    private final transient List<Fault> faults;

    public XliffRefused(Reason reason) {
        this(reason, List.of());
    }

    XliffRefused(List<Fault> faults) {
        this(Reason.UNITS, faults);
    }

    private XliffRefused(Reason reason, List<Fault> faults) {
        super(reason);
        this.reason = reason;
        this.faults = List.copyOf(faults);
    }

    public Reason reason() {
        return reason;
    }

    /** The units that are wrong; empty where the file is, as a whole. */
    public List<Fault> faults() {
        return faults;
    }
}
