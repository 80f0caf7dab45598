package ngo.portal.persistence.audit;

/** The fault of the first entry that is not as it was written. */
public enum ChainFault {
    /** No entry has this number, in the middle or cut off at the end. */
    MISSING,
    /** The hash of the entry does not match its content. */
    CHANGED,
    /** The hash matches the content of the entry, but the portal has recorded another hash for it. */
    EXCHANGED,
    /** The entry was added outside the chain. */
    ADDED,
    /** The record of the last entry is missing. */
    UNSEALED
}
