package ngo.portal.persistence.statement;

import ngo.portal.persistence.shared.Refusal;

/** The person who asked cannot be the one who decides. */
public final class FourEyes extends Refusal {}
