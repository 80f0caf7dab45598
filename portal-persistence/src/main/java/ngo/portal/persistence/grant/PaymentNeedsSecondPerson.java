package ngo.portal.persistence.grant;

import ngo.portal.persistence.shared.Refusal;

/** What one person has ordered, another one of the funder says is out. */
public final class PaymentNeedsSecondPerson extends Refusal {}
