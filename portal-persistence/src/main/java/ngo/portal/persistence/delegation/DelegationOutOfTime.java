package ngo.portal.persistence.delegation;

import ngo.portal.persistence.shared.Refusal;

/** It would end before it begins, or has ended already, or would last for ever. */
public final class DelegationOutOfTime extends Refusal {}
