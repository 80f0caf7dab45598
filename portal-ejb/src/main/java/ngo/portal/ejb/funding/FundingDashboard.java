package ngo.portal.ejb.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import ngo.portal.ejb.dashboard.Dashboard;
import ngo.portal.ejb.dashboard.DashboardSource;
import ngo.portal.ejb.dashboard.RecentDocument;
import ngo.portal.ejb.dashboard.Task;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.funding.RequestFilter;
import ngo.portal.persistence.funding.RequestRepository;
import ngo.portal.persistence.funding.RequestRow;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.tenant.Acting;
import ngo.portal.persistence.tenant.TenantContext;
import org.jspecify.annotations.Nullable;

/** What requests ask of the caller. They are called by their case codes: no title is opened for this. */
@ApplicationScoped
public class FundingDashboard implements DashboardSource {

    @Inject
    private RequestRepository requests;

    @Inject
    private TenantContext tenant;

    @Override
    public Dashboard of(Instant now, Instant until, int most) {
        Acting acting = tenant.acting();
        List<RequestRow> own = own(RequestFilter.NONE, most);
        List<RequestRow> desk = desk(RequestFilter.NONE, most);
        Stream<Task> writing = acting.roles().contains(MemberRole.MEMBER)
                ? Stream.concat(
                        in(RequestState.DRAFT, own, most, this::own).map(row -> task("GO_ON_ASKING", row, "", null)),
                        in(RequestState.MORE_INFO, own, most, this::own)
                                .map(row -> task("ANSWER_FUNDER", row, row.otherName(), null)))
                : Stream.empty();
        Stream<Task> screening = acting.roles().contains(MemberRole.GRANTS_OFFICER)
                ? Stream.concat(
                        in(RequestState.SUBMITTED, desk, most, this::desk)
                                .map(row -> task("TAKE_UP_REQUEST", row, row.otherName(), row.dueAt())),
                        in(RequestState.SCREENING, desk, most, this::desk)
                                .map(row -> task("SCREEN_REQUEST", row, row.otherName(), row.dueAt())))
                : Stream.empty();
        return new Dashboard(
                Stream.concat(writing, screening).toList(),
                List.of(),
                Stream.concat(own.stream(), desk.stream())
                        .filter(row -> row.state() != RequestState.ANONYMISED)
                        .map(FundingDashboard::recent)
                        .toList());
    }

    private List<RequestRow> own(RequestFilter filter, int most) {
        return requests.own(filter, Slice.first(most)).items();
    }

    private List<RequestRow> desk(RequestFilter filter, int most) {
        return requests.desk(filter, Slice.first(most)).items();
    }

    /** Those in a state: out of the newest where these are all, else asked for, so that what waits is not lost behind what has moved since. */
    private static Stream<RequestRow> in(
            RequestState state,
            List<RequestRow> newest,
            int most,
            BiFunction<RequestFilter, Integer, List<RequestRow>> rows) {
        return newest.size() < most
                ? newest.stream().filter(row -> row.state() == state)
                : rows.apply(new RequestFilter(state, null), most).stream();
    }

    private static Task task(String kind, RequestRow row, String by, @Nullable Instant due) {
        return new Task(kind, "/funding/" + row.id(), row.caseCode(), by, due, "UTC", 1);
    }

    private static RecentDocument recent(RequestRow row) {
        return new RecentDocument(
                FundingRequest.KIND,
                row.caseCode(),
                row.state().name(),
                row.otherName(),
                row.changedAt(),
                "/funding/" + row.id());
    }
}
