package ngo.portal.persistence.vault;

/** The commands of the vault, which are carried out with keys. Each is idempotent: carrying it out again changes nothing. */
public enum VaultCommandType {
    /** Deletes a reader's wraps and, if there were any, gives the object a new key; continues as {@link #RESEAL}. */
    EXPEL,
    /** Re-encrypts with the newest key what is sealed with older ones, and then destroys the older ones. */
    RESEAL,
    /** Destroys every wrap of the object, and deletes the sealed content. */
    SHRED
}
