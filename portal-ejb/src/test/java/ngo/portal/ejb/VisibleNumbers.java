package ngo.portal.ejb;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import ngo.portal.ejb.audit.AuditService;
import ngo.portal.ejb.dashboard.DashboardService;
import ngo.portal.ejb.funding.FundingListService;
import ngo.portal.ejb.lead.DecisionService;
import ngo.portal.ejb.lead.InboxService;
import ngo.portal.ejb.notification.NotificationService;
import ngo.portal.ejb.petition.PetitionService;
import ngo.portal.ejb.petition.desk.PetitionAuditService;
import ngo.portal.ejb.plan.PlanService;
import ngo.portal.ejb.search.SearchService;
import ngo.portal.ejb.statement.StatementReader;
import ngo.portal.ejb.statement.StatementService;
import ngo.portal.persistence.audit.AuditFilter;
import ngo.portal.persistence.funding.RequestFilter;
import ngo.portal.persistence.lead.DecisionFilter;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.petition.PetitionFilter;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;

/**
 * All lists, counts, tasks and moments of somebody who has opened nothing yet. What is hidden from them moves none of it; that makes no number
 * of these an answer to a question that they may not ask.
 */
@Dependent
public class VisibleNumbers {

    private static final Slice MANY = Slice.first(100);

    @Inject
    private TenantContext tenant;

    @Inject
    private DashboardService dashboard;

    @Inject
    private NotificationService notifications;

    @Inject
    private SearchService searches;

    @Inject
    private DecisionService decisions;

    @Inject
    private InboxService inbox;

    @Inject
    private StatementService statements;

    @Inject
    private StatementReader calls;

    @Inject
    private PlanService plans;

    @Inject
    private PetitionService petitions;

    @Inject
    private PetitionAuditService desks;

    @Inject
    private FundingListService requests;

    @Inject
    private AuditService trail;

    /** Of people of one organisation: one for each role, one with all of them. */
    public Map<String, String> everybodyOf(People people, String words) {
        Map<String, String> seen = new TreeMap<>();
        for (MemberRole role : MemberRole.values()) {
            see(seen, people.person("one", role), words);
        }
        see(seen, people.person("one", MemberRole.values()), words);
        return seen;
    }

    /** Of one person. */
    public Map<String, String> of(TenantPrincipal acting, String words) {
        Map<String, String> seen = new TreeMap<>();
        see(seen, acting, words);
        return seen;
    }

    private void see(Map<String, String> seen, TenantPrincipal acting, String words) {
        tenant.enter(acting);
        Set<MemberRole> roles = EnumSet.copyOf(acting.roles());
        put(seen, roles, "dashboard", dashboard.whole());
        put(seen, roles, "calendar", dashboard.calendar());
        put(seen, roles, "unread", notifications.unread());
        put(seen, roles, "notifications", notifications.rows(MANY));
        put(seen, roles, "decisions", decisions.rows(DecisionFilter.everything(), MANY));
        put(seen, roles, "statements", statements.rows(MANY));
        put(seen, roles, "calls", calls.calls());
        put(seen, roles, "plans", plans.rows(MANY));
        put(seen, roles, "petitions", petitions.rows(PetitionFilter.NONE, MANY));
        put(
                seen,
                roles,
                "requests",
                List.of(requests.own(RequestFilter.NONE, MANY), requests.desk(RequestFilter.NONE, MANY)));
        searches.result(searches.ask(words, ""))
                .ifPresent(found -> put(seen, roles, "search", List.of(found.hits(), found.narrow())));
        if (acting.lead()) {
            put(seen, roles, "inbox", inbox.pendingDecisions());
        }
        if (roles.contains(MemberRole.ADMINISTRATOR)) {
            put(seen, roles, "trail", trail.rows(AuditFilter.everything(), MANY));
            put(seen, roles, "desks", desks.petitions(MANY));
        }
    }

    private static void put(Map<String, String> seen, Set<MemberRole> roles, String what, Object value) {
        seen.put(roles + " " + what, String.valueOf(value));
    }
}
