package ngo.portal.persistence.petition;

/** The kinds of public notes about the course of a petition. */
public enum NoteKind {
    /** A note about the text, such as a mistake in it; the text itself cannot change any more. */
    NOTE,
    /** Why signing is halted. */
    PAUSED,
    RESUMED,
    /** Why signing ended before its day. */
    CLOSED,
    /** Why some signatures do not count any more; the portal itself writes this note. */
    INVALIDATED,
    /** They count again. */
    RESTORED
}
