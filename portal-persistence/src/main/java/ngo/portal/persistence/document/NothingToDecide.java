package ngo.portal.persistence.document;

import ngo.portal.persistence.shared.Refusal;

/** There is no request, amendment or signature to which this could be an answer. */
public final class NothingToDecide extends Refusal {}
