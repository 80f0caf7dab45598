package ngo.portal.persistence.statement;

import ngo.portal.persistence.shared.Refusal;

/** An embargo ends in the future; without one the statement is published now. */
public final class EmbargoHasPassed extends Refusal {}
