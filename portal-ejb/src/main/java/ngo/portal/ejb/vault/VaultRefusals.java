package ngo.portal.ejb.vault;

import ngo.portal.persistence.shared.Refusal;

/** Refusals of the vault. */
public final class VaultRefusals {

    private VaultRefusals() {}

    /** The organisation holds no key to the object: it never did, its key was removed, or the object was destroyed. */
    public static final class KeyIsGone extends Refusal.NotThere {}

    /** The ciphertext was changed, exchanged or damaged outside of the portal; nothing of it is shown. */
    public static final class Unreadable extends Refusal.Conflict {}
}
