package ngo.portal.ejb.vault;

import ngo.portal.persistence.shared.Refusal;

/** What the vault refuses. */
public final class VaultRefusals {

    private VaultRefusals() {}

    /** The organisation holds no key to this: it never did, does no longer, or nobody does any more. */
    public static final class KeyIsGone extends Refusal.NotThere {}

    /** What was sealed has been changed, exchanged or damaged past the portal; nothing of it is shown. */
    public static final class Unreadable extends Refusal.Conflict {}
}
