package ngo.portal.persistence.statement;

import ngo.portal.persistence.shared.Refusal;

/** The organisation wants its own clearance before a signature. */
public final class ClearanceNeeded extends Refusal {}
