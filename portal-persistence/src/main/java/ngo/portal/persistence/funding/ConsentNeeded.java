package ngo.portal.persistence.funding;

import ngo.portal.persistence.shared.Refusal;

/** Nobody has recorded that the person concerned agrees to the request being shared. */
public final class ConsentNeeded extends Refusal {}
