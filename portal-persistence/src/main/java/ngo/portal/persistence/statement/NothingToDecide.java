package ngo.portal.persistence.statement;

import ngo.portal.persistence.shared.Refusal;

/** There is no request or signature to which this could be an answer. */
public final class NothingToDecide extends Refusal {}
