package ngo.portal.ejb.translation;

import java.util.List;
import ngo.portal.persistence.shared.ReasonedRefusal;

/** A translation file that cannot be imported. */
public final class XliffRefused extends ReasonedRefusal {

    /** The reason; each has a sentence of its own in the bundles. */
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
     * A fault of one unit.
     *
     * @param unit its id
     * @param code the inline code concerned; empty if the fault concerns the unit as a whole
     */
    public record Fault(String unit, Wrong wrong, String code) {

        /** The kind of fault; each has a sentence of its own in the bundles. */
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

    /** The faulty units; empty if the file as a whole is faulty. */
    public List<Fault> faults() {
        return faults;
    }
}
