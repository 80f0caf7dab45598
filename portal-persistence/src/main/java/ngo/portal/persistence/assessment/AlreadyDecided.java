package ngo.portal.persistence.assessment;

import ngo.portal.persistence.shared.Refusal;

/** One person has one voice in a decision about money. */
public final class AlreadyDecided extends Refusal {}
