package ngo.portal.persistence.grant;

/** What a report of a grant says. */
public enum ReportKind {
    /** What was done so far, in words and in figures. */
    INTERIM,
    /** The same about the whole time. */
    FINAL,
    /** A few sentences and one sum: whoever has just fled writes no more. */
    LIGHT
}
