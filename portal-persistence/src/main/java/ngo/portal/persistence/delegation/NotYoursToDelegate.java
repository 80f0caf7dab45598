package ngo.portal.persistence.delegation;

import ngo.portal.persistence.shared.Refusal;

/** Nobody lends a role that they do not hold themselves; a deputy names no deputy. */
public final class NotYoursToDelegate extends Refusal {}
