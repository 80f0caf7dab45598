package ngo.portal.ejb.vault;

import ngo.portal.persistence.shared.Refusal;

/** The organisation holds no key to this: it never did, does no longer, or nobody does any more. */
public final class KeyIsGone extends Refusal {}
