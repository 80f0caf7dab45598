package ngo.portal.persistence.statement;

import ngo.portal.persistence.shared.Refusal;

/** The text is under review, cleared or signed: it changes only by a revision that leads confirm. */
public final class TextIsFrozen extends Refusal {}
