package ngo.portal.persistence.grant;

import ngo.portal.persistence.shared.Refusal;

/** A grant is closed when each instalment was paid or dropped. */
public final class PaymentsOpen extends Refusal {}
