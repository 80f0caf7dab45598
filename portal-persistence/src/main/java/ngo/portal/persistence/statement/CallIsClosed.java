package ngo.portal.persistence.statement;

import ngo.portal.persistence.shared.Refusal;

/** The call for sign-on does not take answers now. */
public final class CallIsClosed extends Refusal {}
