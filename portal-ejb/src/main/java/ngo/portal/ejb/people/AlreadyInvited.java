package ngo.portal.ejb.people;

import ngo.portal.persistence.shared.Refusal;

/** An invitation to this address waits for an answer already. */
public final class AlreadyInvited extends Refusal {}
