package ngo.portal.ejb.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import ngo.portal.ejb.action.Link;
import ngo.portal.ejb.dashboard.Dashboard;
import ngo.portal.ejb.dashboard.DashboardContext;
import ngo.portal.ejb.dashboard.DashboardSource;
import ngo.portal.ejb.dashboard.RecentDocument;
import ngo.portal.ejb.dashboard.Task;
import ngo.portal.ejb.dashboard.UpcomingMoment;
import ngo.portal.persistence.dashboard.DashboardQuestion;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.OrganisationRepository;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.statement.DeadlineRow;
import ngo.portal.persistence.statement.SignOnCallRow;
import ngo.portal.persistence.statement.Statement;
import ngo.portal.persistence.statement.StatementRow;
import ngo.portal.persistence.statement.StatementState;
import ngo.portal.persistence.statement.WaitingRepository;
import ngo.portal.persistence.statement.listing.StatementFilter;
import ngo.portal.persistence.statement.listing.StatementListRepository;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;

/** Dashboard tasks of statements. */
@ApplicationScoped
public class StatementDashboard implements DashboardSource {

    @Inject
    private WaitingRepository waiting;

    @Inject
    private StatementListRepository lists;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private TenantContext tenant;

    @Override
    public Dashboard of(DashboardContext dashboard) {
        List<StatementRow> recentDocument =
                lists.rows(StatementFilter.NONE, Slice.first(dashboard.most())).items();
        return new Dashboard(
                tasks(recentDocument, dashboard),
                dashboard
                        .ask(
                                DashboardQuestion.DEADLINES,
                                () -> waiting.deadlines(dashboard.now(), dashboard.until(), dashboard.most()))
                        .stream()
                        .map(StatementDashboard::ahead)
                        .toList(),
                recentDocument.stream().map(StatementDashboard::recent).toList());
    }

    private List<Task> tasks(List<StatementRow> recentDocument, DashboardContext dashboard) {
        TenantPrincipal acting = tenant.acting();
        Stream<Task> signOn = signOn(acting, dashboard.ask(DashboardQuestion.CALLS, waiting::calls));
        Stream<Task> asked = acting.lead() ? Stream.concat(signOn, queue(dashboard)) : signOn;
        return Stream.concat(asked, pen(acting, recentDocument, dashboard)).toList();
    }

    private Stream<Task> signOn(TenantPrincipal acting, List<SignOnCallRow> calls) {
        if (calls.isEmpty()) {
            return Stream.empty();
        }
        Tasks tasks = new Tasks(
                acting.roles(), organisations.require(tenant.organisation()).clearanceRequired());
        return calls.stream().flatMap(tasks::of);
    }

    private Stream<Task> queue(DashboardContext dashboard) {
        return waiting.queue(dashboard.now(), dashboard.most()).stream().flatMap(row -> Tasks.of(row, dashboard.now()));
    }

    private Stream<Task> pen(TenantPrincipal acting, List<StatementRow> recentDocument, DashboardContext dashboard) {
        if (!acting.roles().contains(MemberRole.MEMBER)) {
            return Stream.empty();
        }
        Stream<Task> drafts = recentDocument.stream()
                .filter(row -> row.state() == StatementState.DRAFT)
                .map(Tasks::goOnWriting);
        Stream<Task> consulted =
                dashboard
                        .ask(DashboardQuestion.CONSULTED, () -> waiting.consulted(dashboard.now(), dashboard.most()))
                        .stream()
                        .map(Tasks::of);
        Stream<Task> unanswered =
                dashboard.ask(DashboardQuestion.AMENDMENTS, () -> waiting.unanswered(dashboard.most())).stream()
                        .map(Tasks::of);
        return Stream.of(consulted, unanswered, drafts).flatMap(tasks -> tasks);
    }

    private static UpcomingMoment ahead(DeadlineRow row) {
        return new UpcomingMoment(
                row.kind().name(),
                row.title(),
                row.at(),
                row.zone(),
                false,
                Link.to(StatementAction.Page.TEXT, row.id()));
    }

    private static RecentDocument recent(StatementRow row) {
        return new RecentDocument(
                Statement.KIND, row.id(), row.title(), row.state().name(), row.ownerName(), row.changedAt());
    }
}
