package ngo.portal.ejb.statement;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.Permission;
import ngo.portal.ejb.document.Decision;
import ngo.portal.ejb.document.Gates;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.statement.StatementEvent.ReleaseApproved;
import ngo.portal.ejb.statement.StatementEvent.ReleaseCleared;
import ngo.portal.ejb.statement.StatementEvent.ReleaseReturned;
import ngo.portal.ejb.statement.StatementEvent.TextApproved;
import ngo.portal.ejb.statement.StatementEvent.TextCleared;
import ngo.portal.ejb.statement.StatementEvent.TextRecalled;
import ngo.portal.ejb.statement.StatementEvent.TextReturned;
import ngo.portal.ejb.statement.StatementEvent.TextReviewRequested;
import ngo.portal.persistence.access.AccessGrantRepository;
import ngo.portal.persistence.access.AccessLevel;
import ngo.portal.persistence.access.Leads;
import ngo.portal.persistence.document.AmendmentRepository;
import ngo.portal.persistence.document.AmendmentRow;
import ngo.portal.persistence.document.ApprovalRepository;
import ngo.portal.persistence.document.Quorum;
import ngo.portal.persistence.document.Round;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.statement.Gate;
import ngo.portal.persistence.statement.Statement;
import ngo.portal.persistence.statement.StatementRefusals.AmendmentsOpen;
import ngo.portal.persistence.statement.StatementRefusals.NotRecallable;
import ngo.portal.persistence.statement.StatementRepository;
import ngo.portal.persistence.statement.StatementState;
import ngo.portal.persistence.tenant.TenantContext;

/**
 * The two approval gates of the leads: the text before the call for sign-on, and the release after it. Leads of different
 * organisations decide.
 */
@Stateless
public class ApprovalService {

    @Inject
    private StatementRepository statements;

    @Inject
    private AmendmentRepository amendments;

    @Inject
    private ApprovalRepository approvals;

    @Inject
    private AccessGrantRepository grants;

    @Inject
    private TenantContext tenant;

    @Inject
    private Gates gates;

    @Inject
    private Quorums quorums;

    @Inject
    private AccessControl access;

    @Inject
    private Event<StatementEvent> events;

    @Inject
    private Clock clock;

    /** The number of organisations that have to approve at a gate; readable by everybody. */
    public Quorum quorum(Gate gate) {
        access.requireMember();
        return quorums.at(gate);
    }

    /** Whether the caller's approval would complete the quorum and take effect at once. */
    public boolean isLast(UUID id, Gate gate, Round round) {
        access.requireMember();
        UUID owner = statements.require(id).organisation();
        return quorums.at(gate).isReachedWith(tenant.organisation(), approvals.of(id), round, owner);
    }

    /** Submits the text to the leads, for the holder of the edit lock. */
    public void sendForTextReview(UUID id) {
        access.require(Permission.WRITE, statements.require(id).organisation(), id);
        Statement statement = statements.requireAlone(id);
        statement.state().require(StatementState.TEXT_REVIEW);
        if (amendments.of(id).stream().anyMatch(AmendmentRow::isOpen)) {
            throw new AmendmentsOpen();
        }

        Instant now = clock.instant();
        statement.sendForTextReview(now);
        grants.grant(statement.organisation(), id, Statement.KIND, Leads.AUDIENCE, AccessLevel.APPROVE, now);

        fire(new TextReviewRequested(statement.document(), List.of(Audience.leadsAsked())));
    }

    /** Recalls the text, for the holder of the edit lock, until a lead has voted. The leads may still read it. */
    public void recallText(UUID id) {
        access.require(Permission.WRITE, statements.require(id).organisation(), id);
        Statement statement = statements.requireAlone(id);
        Round round = Gate.TEXT.round(statement.textRound());
        if (approvals.of(id).stream().anyMatch(said -> said.round().equals(round))) {
            throw new NotRecallable();
        }
        statement.recallText(clock.instant());

        fire(new TextRecalled(statement.document(), List.of(Audience.leadsNotified())));
    }

    /** Records a lead's approval or return of the text. The last approval freezes it. */
    public void decideText(UUID id, Decision decision) {
        Statement statement = forLead(id, StatementState.TEXT_CLEARED);
        Instant now = clock.instant();
        Round round = Gate.TEXT.round(statement.textRound());
        gates.record(statement.document(), round, decision, now);
        if (!decision.approves()) {
            statement.returnText(decision.reason().strip(), now);
            fire(new TextReturned(statement.document(), penAsked(statement)));
        } else if (gates.isOpenFor(statement.document(), round, quorums.at(Gate.TEXT))) {
            statement.clearText(now);
            fire(new TextCleared(statement.document(), penAndLeads(statement)));
        } else {
            fire(new TextApproved(statement.document(), List.of()));
        }
    }

    /** Records a lead's approval or return of the release. The last approval permits its publication. */
    public void decideRelease(UUID id, Decision decision) {
        Statement statement = forLead(id, StatementState.RELEASE_CLEARED);
        Instant now = clock.instant();
        Round round = Gate.RELEASE.round(statement.releaseRound());
        gates.record(statement.document(), round, decision, now);
        if (!decision.approves()) {
            statement.returnRelease(decision.reason().strip(), now);
            fire(new ReleaseReturned(statement.document(), penAsked(statement)));
        } else if (gates.isOpenFor(statement.document(), round, quorums.at(Gate.RELEASE))) {
            statement.clearRelease(now);
            fire(new ReleaseCleared(statement.document(), penAndLeads(statement)));
        } else {
            fire(new ReleaseApproved(statement.document(), List.of()));
        }
    }

    private Statement forLead(UUID id, StatementState next) {
        Statement statement = statements.require(id);
        access.require(Permission.STEWARD, statement.organisation(), id);
        statement.state().require(next);
        access.requireFresh();
        Statement alone = statements.requireAlone(id);
        alone.state().require(next);
        return alone;
    }

    private static List<Audience> penAsked(Statement statement) {
        return List.of(Audience.asked(statement.organisation(), MemberRole.MEMBER));
    }

    private static List<Audience> penAndLeads(Statement statement) {
        return List.of(Audience.notified(statement.organisation(), MemberRole.MEMBER), Audience.leadsAsked());
    }

    private void fire(StatementEvent event) {
        events.fire(event);
    }
}
