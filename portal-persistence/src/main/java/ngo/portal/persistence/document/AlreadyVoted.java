package ngo.portal.persistence.document;

import ngo.portal.persistence.shared.Refusal;

/** One organisation has one voice at a gate. */
public final class AlreadyVoted extends Refusal {}
