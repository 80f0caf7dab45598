package ngo.portal.ejb.vault;

import ngo.portal.persistence.shared.Refusal;

/** What was sealed has been changed, exchanged or damaged past the portal; nothing of it is shown. */
public final class Unreadable extends Refusal {}
