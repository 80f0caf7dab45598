package ngo.portal.ejb.statement;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.action.Action;
import ngo.portal.ejb.statement.StatementEvent.AnswersRead;
import ngo.portal.persistence.document.AmendmentRepository;
import ngo.portal.persistence.document.ApprovalRepository;
import ngo.portal.persistence.document.CommentRepository;
import ngo.portal.persistence.organisation.OrganisationRepository;
import ngo.portal.persistence.shared.Document;
import ngo.portal.persistence.statement.Display;
import ngo.portal.persistence.statement.RevisionRepository;
import ngo.portal.persistence.statement.SignOnCallRow;
import ngo.portal.persistence.statement.SignOnRepository;
import ngo.portal.persistence.statement.SignOnRow;
import ngo.portal.persistence.statement.Statement;
import ngo.portal.persistence.statement.StatementDetail;
import ngo.portal.persistence.statement.StatementRepository;
import ngo.portal.persistence.statement.WaitingRepository;
import ngo.portal.persistence.tenant.TenantContext;

/** Reads one statement as its reader may see it. Everybody who has access to the text may read it; private answers reach only leads. */
@Stateless
public class StatementReader {

    @Inject
    private StatementRepository statements;

    @Inject
    private CommentRepository comments;

    @Inject
    private AmendmentRepository amendments;

    @Inject
    private ApprovalRepository approvals;

    @Inject
    private SignOnRepository signOns;

    @Inject
    private RevisionRepository revisions;

    @Inject
    private WaitingRepository waiting;

    @Inject
    private AccessControl access;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<StatementEvent> events;

    @Inject
    private Clock clock;

    public StatementView view(UUID id) {
        access.requireMember();
        StatementDetail statement = statements.detail(id);
        List<SignOnRow> board = signOns.board(statement);
        noteReadOfPrivateAnswers(statement, board);
        Optional<SignOnRow> mine = board.stream()
                .filter(row -> row.organisation().equals(tenant.organisation()))
                .findFirst();
        StatementView seen = new StatementView(
                statement,
                Set.of(),
                comments.of(id),
                amendments.of(id),
                approvals.of(id),
                board,
                mine,
                statement.revisionOpen() ? revisions.newest(id) : Optional.empty());
        return seen.allowing(Action.allowed(
                StatementAction.class,
                new StatementActionContext(
                        seen,
                        access.standing(statement.owner(), id),
                        tenant.organisation(),
                        () -> organisations.require(tenant.organisation()).clearanceRequired(),
                        clock.instant())));
    }

    /** The open calls that the caller's organisation has to answer, the nearest deadline first. */
    public List<SignOnCallRow> calls() {
        access.requireMember();
        return waiting.calls();
    }

    private void noteReadOfPrivateAnswers(StatementDetail statement, List<SignOnRow> board) {
        boolean isPrivate = board.stream()
                .filter(row -> !row.organisation().equals(tenant.organisation()))
                .anyMatch(row ->
                        row.display() == Display.SILENT || !row.declineReason().isEmpty());
        if (isPrivate) {
            events.fire(new AnswersRead(
                    new Document(Statement.KIND, statement.id(), statement.owner(), statement.title()), List.of()));
        }
    }
}
