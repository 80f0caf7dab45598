package ngo.portal.ejb.file;

import ngo.portal.persistence.shared.ReasonedRefusal;

/** A file that is not taken as it is; each reason says what to do instead. */
public final class FileNotTaken extends ReasonedRefusal {

    /** Why; each has a sentence of its own in the bundles. */
    public enum Reason {
        EMPTY,
        /** None of the kinds that are taken. */
        UNKNOWN_KIND,
        /** A DOC, XLS, PPT or RTF. */
        OLD_OFFICE,
        /** A picture that Java cannot draw, as HEIC. */
        PHOTO_FORMAT,
        MACROS,
        /** Holds other files. */
        EMBEDDED,
        LOCKED,
        SIGNED,
        /** Shows pictures that are elsewhere. */
        EXTERNAL,
        /** Holds charts, diagrams or drawings that cannot be drawn anew. */
        DRAWING,
        /** Formulas that nobody has calculated yet. */
        NO_VALUES,
        /** A TIFF of several pages. */
        SEVERAL_PAGES,
        /** A PDF in which layers are hidden. */
        LAYERS,
        /** A PDF that draws itself only in one program. */
        DYNAMIC_FORM,
        TOO_MUCH_INSIDE,
        TOO_MANY_POINTS,
        UNREADABLE,
        /** It took more memory or time than a file may take. */
        TOO_COMPLEX,
        /** Too many files wait already. */
        BUSY,
        /** The process that looks at files does not start. */
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
