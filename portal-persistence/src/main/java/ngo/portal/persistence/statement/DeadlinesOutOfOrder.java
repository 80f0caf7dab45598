package ngo.portal.persistence.statement;

import ngo.portal.persistence.shared.Refusal;

/** The soft deadline comes first, and the hard one lies ahead. */
public final class DeadlinesOutOfOrder extends Refusal {}
