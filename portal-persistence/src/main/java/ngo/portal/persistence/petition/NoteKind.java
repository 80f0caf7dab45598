package ngo.portal.persistence.petition;

/** What a public note tells. */
public enum NoteKind {
    /** Something about the text, such as a mistake in it, which itself is not changed any more. */
    NOTE,
    /** Why signing is halted. */
    PAUSED,
    RESUMED,
    /** Why signing ended before its day. */
    CLOSED,
    /** Why some signatures do not count any more; the clock says so. */
    INVALIDATED,
    /** They count again. */
    RESTORED
}
