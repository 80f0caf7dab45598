package ngo.portal.ejb.file;

import ngo.portal.persistence.shared.ReasonedRefusal;

/** A file is refused as it is; each reason says what to do instead. */
public final class FileNotTaken extends ReasonedRefusal {

    /** The reason of a refusal; each has a sentence of its own in the bundles. */
    public enum Reason {
        EMPTY,
        /** None of the accepted types. */
        UNKNOWN_KIND,
        /** A DOC, XLS, PPT or RTF. */
        OLD_OFFICE,
        /** A format that Java cannot decode, such as HEIC. */
        PHOTO_FORMAT,
        MACROS,
        /** Contains embedded files. */
        EMBEDDED,
        LOCKED,
        SIGNED,
        /** Links to external pictures. */
        EXTERNAL,
        /** Contains charts, diagrams or drawings that cannot be rebuilt. */
        DRAWING,
        /** Contains formulas without stored values. */
        NO_VALUES,
        /** A TIFF of several pages. */
        SEVERAL_PAGES,
        /** A PDF with hidden layers. */
        LAYERS,
        /** A PDF with a dynamic form, which only one program can display. */
        DYNAMIC_FORM,
        TOO_MUCH_INSIDE,
        TOO_MANY_POINTS,
        UNREADABLE,
        /** Sanitising exceeded the limit of memory or time. */
        TOO_COMPLEX,
        /** Too many files wait already. */
        BUSY,
        /** The sanitising process cannot be started. */
        UNCHECKED
    }

    private final Reason reason;

    public FileNotTaken(Reason reason) {
        super(reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
