package ngo.portal.persistence.statement;

import ngo.portal.persistence.shared.Refusal;

/** Every amendment needs a verdict before the text goes to the leads. */
public final class AmendmentsOpen extends Refusal {}
