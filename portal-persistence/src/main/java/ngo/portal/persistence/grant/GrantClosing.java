package ngo.portal.persistence.grant;

import java.util.Collection;
import ngo.portal.persistence.grant.GrantRefusals.PaymentsOpen;
import ngo.portal.persistence.grant.GrantRefusals.ReportsOpen;

/** The conditions for closing a grant. */
public final class GrantClosing {

    private GrantClosing() {}

    public static void require(Collection<InstalmentState> money, Collection<GrantReportState> reports) {
        if (!isPaidOut(money)) {
            throw new PaymentsOpen();
        }
        if (reports.stream().anyMatch(report -> !report.isSettled())) {
            throw new ReportsOpen();
        }
    }

    /** Whether every instalment was paid or dropped. */
    public static boolean isPaidOut(Collection<InstalmentState> money) {
        return money.stream().allMatch(InstalmentState::isOver);
    }
}
