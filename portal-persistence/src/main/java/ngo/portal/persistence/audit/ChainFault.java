package ngo.portal.persistence.audit;

/** What is the matter with the first entry that is not as it was written. */
public enum ChainFault {
    /** There is none of this number, in the middle or cut off at the end. */
    MISSING,
    /** Its hash is not the one that its own words make. */
    CHANGED,
    /** Its hash fits its words, but another one was remembered for it. */
    EXCHANGED,
    /** It was put in past the chain. */
    ADDED,
    /** The record of the last entry is gone. */
    UNSEALED
}
