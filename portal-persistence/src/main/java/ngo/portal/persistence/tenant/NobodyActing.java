package ngo.portal.persistence.tenant;

import ngo.portal.persistence.shared.Refusal;

/** A use case was called without a signed-in person, or before an organisation was chosen. */
public final class NobodyActing extends Refusal.NotAllowed {}
