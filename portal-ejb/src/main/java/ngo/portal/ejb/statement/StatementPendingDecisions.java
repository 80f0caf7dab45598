package ngo.portal.ejb.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import ngo.portal.ejb.action.Link;
import ngo.portal.ejb.lead.PendingDecision;
import ngo.portal.ejb.lead.PendingDecision.Votes;
import ngo.portal.ejb.lead.PendingDecision.Waits;
import ngo.portal.ejb.lead.PendingDecisionSource;
import ngo.portal.persistence.statement.Gate;
import ngo.portal.persistence.statement.QueueRow;
import ngo.portal.persistence.statement.Statement;
import ngo.portal.persistence.statement.StatementState;
import ngo.portal.persistence.statement.WaitingRepository;
import org.jspecify.annotations.Nullable;

/** Pending decisions of the leads about statements: approval, opening, closing, publication, and scheduled publications. */
@ApplicationScoped
public class StatementPendingDecisions implements PendingDecisionSource {

    @Inject
    private WaitingRepository waiting;

    @Inject
    private Quorums quorums;

    @Inject
    private Clock clock;

    @Override
    public List<PendingDecision> open() {
        Instant now = clock.instant();
        return waiting.queue(now, PendingDecision.MAX_SHOWN_PER_KIND).stream()
                .map(row -> of(row, needed(row.gate()), now))
                .toList();
    }

    private int needed(@Nullable Gate gate) {
        return gate == null ? 0 : quorums.at(gate).needed();
    }

    /** The decision that a queue row needs from a lead, and the consequence without one. */
    public static PendingDecision of(QueueRow row, int needed, Instant now) {
        Gate gate = row.gate();
        StatementAction action = gate == null
                ? StatementAction.ofLead(row.state()).orElseThrow(() -> nothingToDo(row))
                : StatementAction.at(gate);
        boolean missed = row.isMissed(now);
        boolean byTheClock = gate == null && action.spec().isUnasked(row.state()) && !missed;
        String step = gate != null ? gate.name() : missed ? "MISSED" : byTheClock ? "EMBARGO" : action.name();
        boolean inCall = gate != null && row.state() == StatementState.OPEN_FOR_SIGN_ON;
        return new PendingDecision(
                Statement.KIND,
                row.id(),
                row.title(),
                row.owner(),
                row.ownerName(),
                row.since(),
                row.due(),
                row.zone(),
                step,
                inCall ? step + "_IN_CALL" : step,
                new Votes(row.approved(), needed),
                byTheClock ? Waits.FOR_THE_CLOCK : gate != null && row.spoken() ? Waits.FOR_OTHERS : Waits.FOR_US,
                Link.to(action.page(), row.id()));
    }

    /** The queue contains a statement in such a state only while a decision is pending at a gate. */
    private static IllegalArgumentException nothingToDo(QueueRow row) {
        return new IllegalArgumentException("no lead has anything to do with a statement in " + row.state());
    }
}
