package ngo.portal.persistence.statement;

import ngo.portal.persistence.shared.Refusal;

/** The organisation has given this answer already. */
public final class AlreadySigned extends Refusal {}
