package ngo.portal.persistence.funding;

import ngo.portal.persistence.shared.Refusal;

/** Something that every request has to say is not written yet. */
public final class FieldMissing extends Refusal {}
