package ngo.portal.persistence.grant;

import ngo.portal.persistence.shared.Refusal;

/** A grant is closed when each report was accepted, or waived with a reason. */
public final class ReportsOpen extends Refusal {}
