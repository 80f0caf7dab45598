package ngo.portal.ejb.people;

import ngo.portal.persistence.shared.Refusal;

/** Nobody would be left who administers the organisation without an end. */
public final class LastAdministrator extends Refusal {}
