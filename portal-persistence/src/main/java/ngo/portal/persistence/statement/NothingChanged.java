package ngo.portal.persistence.statement;

import ngo.portal.persistence.shared.Refusal;

/** A change was proposed that changes no word. */
public final class NothingChanged extends Refusal {}
