package ngo.portal.persistence.statement;

import ngo.portal.persistence.shared.Refusal;

/** There is no proposed revision to confirm. */
public final class NoRevisionPending extends Refusal {}
