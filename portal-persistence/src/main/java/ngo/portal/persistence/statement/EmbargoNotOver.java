package ngo.portal.persistence.statement;

import ngo.portal.persistence.shared.Refusal;

/** Nothing is published before its embargo instant. */
public final class EmbargoNotOver extends Refusal {}
