package ngo.portal.ejb.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import ngo.portal.ejb.dashboard.Dashboard;
import ngo.portal.ejb.dashboard.DashboardSource;
import ngo.portal.ejb.dashboard.Recent;
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
        List<RequestRow> own =
                requests.own(RequestFilter.NONE, Slice.first(most)).items();
        List<RequestRow> desk =
                requests.desk(RequestFilter.NONE, Slice.first(most)).items();
        Stream<Task> writing = acting.roles().contains(MemberRole.MEMBER)
                ? own.stream().flatMap(FundingDashboard::own)
                : Stream.empty();
        Stream<Task> screening = acting.roles().contains(MemberRole.GRANTS_OFFICER)
                ? desk.stream().flatMap(FundingDashboard::atDesk)
                : Stream.empty();
        return new Dashboard(
                Stream.concat(writing, screening).toList(),
                List.of(),
                Stream.concat(own.stream(), desk.stream())
                        .filter(row -> row.state() != RequestState.ANONYMISED)
                        .map(FundingDashboard::recent)
                        .toList());
    }

    private static Stream<Task> own(RequestRow row) {
        if (row.state() == RequestState.DRAFT) {
            return Stream.of(task("GO_ON_ASKING", row, "", null));
        }
        return row.state() == RequestState.MORE_INFO
                ? Stream.of(task("ANSWER_FUNDER", row, row.otherName(), null))
                : Stream.empty();
    }

    private static Stream<Task> atDesk(RequestRow row) {
        if (row.state() == RequestState.SUBMITTED) {
            return Stream.of(task("TAKE_UP_REQUEST", row, row.otherName(), row.dueAt()));
        }
        return row.state() == RequestState.SCREENING
                ? Stream.of(task("SCREEN_REQUEST", row, row.otherName(), row.dueAt()))
                : Stream.empty();
    }

    private static Task task(String kind, RequestRow row, String by, @Nullable Instant due) {
        return new Task(kind, "/funding/" + row.id(), row.caseCode(), by, due, "UTC", 1);
    }

    private static Recent recent(RequestRow row) {
        return new Recent(
                FundingRequest.KIND,
                row.caseCode(),
                row.state().name(),
                row.otherName(),
                row.changedAt(),
                "/funding/" + row.id());
    }
}
