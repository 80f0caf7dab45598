package ngo.portal.persistence.funding;

import ngo.portal.persistence.shared.Refusal;

/** The same question, or one before it, waits for an answer. */
public final class AlreadyAsked extends Refusal {}
