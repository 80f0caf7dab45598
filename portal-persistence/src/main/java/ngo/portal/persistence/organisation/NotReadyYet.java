package ngo.portal.persistence.organisation;

import ngo.portal.persistence.shared.Refusal;

/** Something is missing that a member of the coalition needs. */
public final class NotReadyYet extends Refusal {}
