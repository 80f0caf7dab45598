package ngo.portal.persistence.statement;

import ngo.portal.persistence.shared.Refusal;

/** The text that was read is not the text that stands now. */
public final class OldFingerprint extends Refusal {}
