package ngo.portal.persistence.delegation;

import ngo.portal.persistence.shared.Refusal;

/** This role is lent for a part of that time already. */
public final class DelegationOverlaps extends Refusal {}
