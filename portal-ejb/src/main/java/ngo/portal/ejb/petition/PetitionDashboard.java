package ngo.portal.ejb.petition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.action.Link;
import ngo.portal.ejb.dashboard.Dashboard;
import ngo.portal.ejb.dashboard.DashboardContext;
import ngo.portal.ejb.dashboard.DashboardSource;
import ngo.portal.ejb.dashboard.RecentDocument;
import ngo.portal.ejb.dashboard.Task;
import ngo.portal.ejb.dashboard.UpcomingMoment;
import ngo.portal.persistence.access.ListSort;
import ngo.portal.persistence.dashboard.DashboardQuestion;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.petition.PageRepository;
import ngo.portal.persistence.petition.PageState;
import ngo.portal.persistence.petition.Petition;
import ngo.portal.persistence.petition.PetitionFilter;
import ngo.portal.persistence.petition.PetitionListRepository;
import ngo.portal.persistence.petition.PetitionQueueRow;
import ngo.portal.persistence.petition.PetitionRepository;
import ngo.portal.persistence.petition.PetitionRow;
import ngo.portal.persistence.petition.PetitionState;
import ngo.portal.persistence.petition.WaitingPageRow;
import ngo.portal.persistence.petition.archive.ArchiveRepository;
import ngo.portal.persistence.petition.desk.DeskRepository;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;

/** Dashboard tasks of petitions. */
@ApplicationScoped
public class PetitionDashboard implements DashboardSource {

    private static final PetitionFilter BY_DUE = new PetitionFilter(Set.of(), Set.of(), Set.of(), ListSort.DUE);

    /** Sorts before every id. */
    private static final UUID FIRST = new UUID(0, 0);

    @Inject
    private PetitionRepository petitions;

    @Inject
    private PetitionListRepository lists;

    @Inject
    private PageRepository pages;

    @Inject
    private ArchiveRepository archives;

    @Inject
    private DeskRepository desks;

    @Inject
    private TenantContext tenant;

    @Override
    public Dashboard of(DashboardContext dashboard) {
        List<PetitionRow> recent = dashboard.ask(
                DashboardQuestion.PETITIONS, () -> lists.rows(PetitionFilter.NONE, Slice.first(dashboard.most()))
                        .items());
        return new Dashboard(
                tasks(recent, dashboard).toList(),
                closing(recent, dashboard).stream()
                        .filter(row -> isAhead(row, dashboard))
                        .map(PetitionDashboard::ahead)
                        .toList(),
                recent.stream().map(PetitionDashboard::recent).toList());
    }

    /**
     * Petitions that close soon. They are taken from the newest ones if these are all, and otherwise queried, so that they
     * are not hidden behind recently changed ones.
     */
    private List<PetitionRow> closing(List<PetitionRow> newest, DashboardContext dashboard) {
        return newest.size() < dashboard.most()
                ? newest
                : lists.rows(BY_DUE, new Slice(new Slice.Key(dashboard.now(), FIRST), dashboard.most()))
                        .items();
    }

    private Stream<Task> tasks(List<PetitionRow> recent, DashboardContext dashboard) {
        TenantPrincipal acting = tenant.acting();
        Stream<Task> queue = acting.lead()
                ? dashboard.ask(DashboardQuestion.PETITION_QUEUE, () -> petitions.queue(dashboard.most())).stream()
                        .filter(row -> row.state() != PetitionState.TEXT_REVIEW || !row.spoken())
                        .map(row -> decide(row, dashboard.now()))
                : Stream.empty();
        queue = acting.lead() ? Stream.concat(queue, ends(dashboard)) : queue;
        queue = Stream.concat(queue, atDesks(dashboard));
        if (!acting.roles().contains(MemberRole.MEMBER)) {
            return queue;
        }
        Stream<Task> asked =
                dashboard.ask(DashboardQuestion.PETITION_PAGES, () -> pages.waiting(dashboard.most())).stream()
                        .map(PetitionDashboard::answer);
        Stream<Task> drafts = recent.stream()
                .filter(row -> row.state() == PetitionState.DRAFT && row.owner().equals(tenant.organisation()))
                .map(row -> Task.own(PetitionAction.SAVE, row.id(), row.title(), 1));
        return Stream.of(queue, asked, drafts).flatMap(tasks -> tasks);
    }

    private Stream<Task> ends(DashboardContext dashboard) {
        return dashboard
                .ask(DashboardQuestion.PETITION_ARCHIVES, () -> archives.queue(dashboard.most(), tenant.subject()))
                .stream()
                .filter(row -> !row.mine())
                .map(row -> Task.asked(PetitionAction.ARCHIVE, row.id(), row.title(), row.ownerName()));
    }

    private Stream<Task> atDesks(DashboardContext dashboard) {
        return dashboard.ask(DashboardQuestion.PETITION_DESKS, () -> desks.waits(dashboard.most())).stream()
                .map(row -> {
                    PetitionAction action = PetitionAction.of(row.kind());
                    Link link = Link.to(action.taskPage(), row.id());
                    return new Task(action.task(), link, row.title(), row.ownerName(), null, "UTC", row.waiting());
                });
    }

    private static Task decide(PetitionQueueRow row, Instant now) {
        return Task.asked(PetitionPendingDecisions.action(row, now), row.id(), row.title(), row.ownerName());
    }

    private static Task answer(WaitingPageRow row) {
        PetitionAction agreed = row.wording() == 0 ? PetitionAction.WRITE_PAGE : PetitionAction.GO_LIVE;
        PetitionAction action = row.state() == PageState.INVITED ? PetitionAction.ANSWER_INVITATION : agreed;
        return Task.asked(action, row.id(), row.title(), row.ownerName());
    }

    private static boolean isAhead(PetitionRow row, DashboardContext dashboard) {
        return row.dueAt() != null
                && !row.dueAt().isBefore(dashboard.now())
                && !row.dueAt().isAfter(dashboard.until());
    }

    private static UpcomingMoment ahead(PetitionRow row) {
        return new UpcomingMoment(
                "PETITION_CLOSES",
                row.title(),
                Objects.requireNonNull(row.dueAt()),
                row.zone(),
                false,
                Link.to(PetitionAction.Page.TEXT, row.id()));
    }

    private static RecentDocument recent(PetitionRow row) {
        return new RecentDocument(
                Petition.KIND, row.id(), row.title(), row.state().name(), row.ownerName(), row.changedAt());
    }
}
