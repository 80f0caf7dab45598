package ngo.portal.persistence.funding;

import ngo.portal.persistence.shared.Refusal;

/** There are as many files as one request takes. */
public final class TooManyFiles extends Refusal {}
