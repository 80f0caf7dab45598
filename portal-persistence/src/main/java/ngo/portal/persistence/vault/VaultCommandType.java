package ngo.portal.persistence.vault;

/** What the vault promises to do with keys. Each may be carried out any number of times and leaves the same. */
public enum VaultCommandType {
    /** A reader's wraps are dropped and the object gets a new key, if the reader had any; goes on as {@link #RESEAL}. */
    EXPEL,
    /** What is sealed with an older key is sealed with the newest; then the older ones are destroyed. */
    RESEAL,
    /** Every wrap of the object is destroyed, and what was sealed is deleted. */
    SHRED
}
