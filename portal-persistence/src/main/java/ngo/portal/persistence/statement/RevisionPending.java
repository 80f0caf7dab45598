package ngo.portal.persistence.statement;

import ngo.portal.persistence.shared.Refusal;

/** A proposed revision waits for the leads already. */
public final class RevisionPending extends Refusal {}
