package ngo.portal.persistence.plan;

import ngo.portal.persistence.shared.Refusal;

/** A heading that every plan needs has no words yet that the organisation can read. */
public final class HeadingMissing extends Refusal {}
