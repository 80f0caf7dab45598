package ngo.portal.ejb.access;

import ngo.portal.persistence.shared.Refusal;

/** The caller may see the document but may never do this with it. */
public final class Forbidden extends Refusal {}
