package ngo.portal.ejb.statement;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.OrganisationRepository;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.statement.CallRow;
import ngo.portal.persistence.statement.StatementRepository;
import ngo.portal.persistence.statement.StatementRow;
import ngo.portal.persistence.statement.StatementState;
import ngo.portal.persistence.statement.WaitingRepository;
import ngo.portal.persistence.tenant.Acting;
import ngo.portal.persistence.tenant.TenantContext;

/** What waits for the caller, by role. For everybody who acts for an organisation. */
@Stateless
public class DashboardService {

    private static final Duration AHEAD = Duration.ofDays(30);
    private static final int RECENT = 20;

    @Inject
    private WaitingRepository waiting;

    @Inject
    private StatementRepository statements;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    @Inject
    private Clock clock;

    public Dashboard view() {
        access.requireMember();
        Instant now = clock.instant();
        List<StatementRow> recent = statements.rows(Slice.first(RECENT)).items();
        return new Dashboard(tasks(recent), waiting.deadlines(now, now.plus(AHEAD)), recent);
    }

    /** The open calls that the caller's organisation is asked to answer, the nearest deadline first. */
    public List<CallRow> calls() {
        access.requireMember();
        return waiting.calls();
    }

    /** What has a deadline comes first, the nearest ahead. */
    private List<Task> tasks(List<StatementRow> recent) {
        Acting acting = tenant.acting();
        Stream<Task> asked = acting.lead() ? Stream.concat(signOn(acting), queue()) : signOn(acting);
        return Stream.concat(asked, pen(acting, recent))
                .sorted(Comparator.comparing(Task::until, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Task::kind))
                .toList();
    }

    private Stream<Task> signOn(Acting acting) {
        Tasks tasks = new Tasks(
                acting.roles(), organisations.require(tenant.organisation()).clearanceRequired());
        return waiting.calls().stream().flatMap(tasks::of);
    }

    private Stream<Task> queue() {
        return waiting.queue(clock.instant(), RECENT).stream().flatMap(Tasks::of);
    }

    private Stream<Task> pen(Acting acting, List<StatementRow> recent) {
        if (!acting.roles().contains(MemberRole.MEMBER)) {
            return Stream.empty();
        }
        Stream<Task> drafts = recent.stream()
                .filter(row -> row.state() == StatementState.DRAFT)
                .map(Tasks::goOnWriting);
        return Stream.concat(waiting.unanswered().stream().map(Tasks::of), drafts);
    }
}
