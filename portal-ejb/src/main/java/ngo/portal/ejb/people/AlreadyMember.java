package ngo.portal.ejb.people;

import ngo.portal.persistence.shared.Refusal;

/** Whoever has this address belongs to the organisation already. */
public final class AlreadyMember extends Refusal {}
