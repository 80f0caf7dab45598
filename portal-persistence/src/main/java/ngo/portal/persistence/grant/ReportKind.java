package ngo.portal.persistence.grant;

/** The kinds of reports on a grant. */
public enum ReportKind {
    /** The use of the money so far, in words and figures. */
    INTERIM,
    /** The use of the money over the whole time. */
    FINAL,
    /** A few sentences and one sum, because a person who has just fled cannot write more. */
    LIGHT
}
