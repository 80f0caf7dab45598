package ngo.portal.ejb.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import ngo.portal.ejb.dashboard.Dashboard;
import ngo.portal.ejb.dashboard.DashboardContext;
import ngo.portal.ejb.dashboard.DashboardSource;
import ngo.portal.ejb.dashboard.RecentDocument;
import ngo.portal.ejb.dashboard.Task;
import ngo.portal.persistence.dashboard.DashboardQuestion;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.funding.RequestFilter;
import ngo.portal.persistence.funding.RequestRepository;
import ngo.portal.persistence.funding.RequestRow;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.jspecify.annotations.Nullable;

/** Dashboard tasks of funding requests. They name requests by their case codes, so no title is decrypted. */
@ApplicationScoped
public class FundingDashboard implements DashboardSource {

    /** States in which the applicant has something to write. */
    private static final List<RequestState> WRITING = List.of(RequestState.DRAFT, RequestState.MORE_INFO);

    /** States in which the funder screens the request. */
    private static final List<RequestState> SCREENING = List.of(RequestState.SUBMITTED, RequestState.SCREENING);

    @Inject
    private RequestRepository requests;

    @Inject
    private TenantContext tenant;

    @Override
    public Dashboard of(DashboardContext dashboard) {
        TenantPrincipal acting = tenant.acting();
        int most = dashboard.most();
        List<RequestRow> own =
                dashboard.ask(DashboardQuestion.REQUESTS, () -> requests.own(RequestFilter.NONE, Slice.first(most))
                        .items());
        List<RequestRow> desk =
                dashboard.ask(DashboardQuestion.DESK, () -> requests.desk(RequestFilter.NONE, Slice.first(most))
                        .items());
        Stream<Task> writing = acting.roles().contains(MemberRole.MEMBER)
                ? in(WRITING, own, most, requests::own).map(FundingDashboard::write)
                : Stream.empty();
        Stream<Task> screening = acting.roles().contains(MemberRole.GRANTS_OFFICER)
                ? in(SCREENING, desk, most, requests::desk).map(FundingDashboard::screen)
                : Stream.empty();
        return new Dashboard(
                Stream.concat(writing, screening).toList(),
                List.of(),
                Stream.concat(own.stream(), desk.stream())
                        .filter(row -> row.state() != RequestState.ANONYMISED)
                        .map(FundingDashboard::recent)
                        .toList());
    }

    /**
     * Requests in one of these states, state by state. They are taken from the newest ones if these are all, and otherwise
     * queried, so that waiting requests are not hidden behind recently changed ones.
     */
    private static Stream<RequestRow> in(
            List<RequestState> states,
            List<RequestRow> newest,
            int most,
            BiFunction<List<RequestState>, Integer, List<RequestRow>> asked) {
        return newest.size() < most
                ? states.stream().flatMap(state -> newest.stream().filter(row -> row.state() == state))
                : asked.apply(states, most).stream();
    }

    private static Task write(RequestRow row) {
        return row.state() == RequestState.DRAFT
                ? task(RequestAction.WRITE, row, "", null)
                : task(RequestAction.ANSWER, row, row.otherName(), null);
    }

    private static Task screen(RequestRow row) {
        RequestAction action = row.state() == RequestState.SUBMITTED ? RequestAction.TAKE_UP : RequestAction.SCREEN;
        return task(action, row, row.otherName(), row.dueAt());
    }

    private static Task task(RequestAction action, RequestRow row, String by, @Nullable Instant due) {
        return Task.due(action, row.id(), row.caseCode(), by, due, "UTC");
    }

    private static RecentDocument recent(RequestRow row) {
        return new RecentDocument(
                FundingRequest.KIND, row.id(), row.caseCode(), row.state().name(), row.otherName(), row.changedAt());
    }
}
