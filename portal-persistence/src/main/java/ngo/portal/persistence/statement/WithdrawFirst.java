package ngo.portal.persistence.statement;

import ngo.portal.persistence.shared.Refusal;

/** A signature is withdrawn before another answer is given. */
public final class WithdrawFirst extends Refusal {}
