package ngo.portal.ejb.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ngo.portal.ejb.dashboard.Dashboard;
import ngo.portal.ejb.dashboard.DashboardContext;
import ngo.portal.ejb.dashboard.DashboardSource;
import ngo.portal.ejb.dashboard.Task;
import ngo.portal.persistence.dashboard.DashboardQuestion;
import ngo.portal.persistence.grant.GrantWait;
import ngo.portal.persistence.grant.GrantWaitRow;
import ngo.portal.persistence.grant.GrantWaitingRepository;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.TenantContext;

/** Dashboard tasks of requests in progress, from a colleague's first approval to the last payment. */
@ApplicationScoped
public class GrantDashboard implements DashboardSource {

    @Inject
    private GrantWaitingRepository waiting;

    @Inject
    private TenantContext tenant;

    @Override
    public Dashboard of(DashboardContext dashboard) {
        Set<MemberRole> roles = tenant.acting().roles();
        List<GrantWait> ways = Stream.of(GrantWait.values())
                .filter(way -> concerns(way.who(), roles))
                .filter(way -> dashboard.isAnswerable(question(way)))
                .toList();
        List<Task> tasks = waiting.waiting(ways, dashboard.last(), dashboard.most()).stream()
                .map(GrantDashboard::task)
                .toList();
        return new Dashboard(tasks, List.of(), List.of());
    }

    /** The dashboard query that decides whether this wait can occur at all. */
    private static DashboardQuestion question(GrantWait way) {
        return switch (way) {
            case AGREE_REQUEST -> DashboardQuestion.GRANT_AGREEMENTS;
            case SIGN_AGREEMENT, REPORT_GRANT -> DashboardQuestion.GRANTS_WRITTEN;
            case DECIDE_REVEAL -> DashboardQuestion.GRANT_REVEALS;
            case VERIFY_REQUEST,
                    ASSIGN_REVIEWERS,
                    NAME_APPROVERS,
                    PUT_TO_DECISION,
                    OFFER_AGREEMENT,
                    CHECK_GRANT_REPORT,
                    ANSWER_PAUSE,
                    CONFIRM_CHANNEL,
                    ORDER_PAYMENT,
                    CONFIRM_PAYMENT -> DashboardQuestion.GRANTS_GIVEN;
        };
    }

    private static boolean concerns(GrantWait.Who who, Set<MemberRole> roles) {
        return switch (who) {
            case MEMBER -> roles.contains(MemberRole.MEMBER);
            case CUSTODIAN -> roles.contains(MemberRole.CUSTODIAN) || roles.contains(MemberRole.ADMINISTRATOR);
            case OFFICER -> roles.contains(MemberRole.GRANTS_OFFICER);
            case OFFICER_OR_FINANCE ->
                roles.contains(MemberRole.GRANTS_OFFICER) || roles.contains(MemberRole.FINANCE_OFFICER);
            case FINANCE -> roles.contains(MemberRole.FINANCE_OFFICER);
        };
    }

    private static Task task(GrantWaitRow row) {
        return Task.due(GrantAction.of(row.way()), row.id(), row.caseCode(), row.other(), row.until(), "UTC");
    }
}
