package ngo.portal.ejb.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ngo.portal.persistence.document.AmendmentRow;
import ngo.portal.persistence.document.ApprovalRow;
import ngo.portal.persistence.document.CommentRow;
import ngo.portal.persistence.statement.Display;
import ngo.portal.persistence.statement.Gate;
import ngo.portal.persistence.statement.RevisionRow;
import ngo.portal.persistence.statement.SignOnRow;
import ngo.portal.persistence.statement.StatementDetail;
import ngo.portal.persistence.statement.StatementState;

/**
 * Everything that one person may see of a statement, read at once.
 *
 * @param mine the answer of the reader's own organisation, if it is invited
 * @param revision the proposed change that waits for the leads, for those who may see it
 */
public record StatementView(
        StatementDetail statement,
        Set<StatementAction> allowed,
        List<CommentRow> comments,
        List<AmendmentRow> amendments,
        List<ApprovalRow> approvals,
        List<SignOnRow> board,
        Optional<SignOnRow> mine,
        Optional<RevisionRow> revision) {

    /** A copy with the actions that the reader has. */
    StatementView allowing(Set<StatementAction> actions) {
        return new StatementView(statement, actions, comments, amendments, approvals, board, mine, revision);
    }

    /** The pending vote of the leads; absent if there is none, or if the reader may not know of it. */
    public Optional<Ballot> ballot() {
        StatementState state = statement.state();
        if (StatementAction.TEXT_APPROVAL.spec().isFrom(state)) {
            return Optional.of(new Ballot(Gate.TEXT, statement.textRound()));
        }
        if (StatementAction.RELEASE_APPROVAL.spec().isFrom(state)) {
            return Optional.of(new Ballot(Gate.RELEASE, statement.releaseRound()));
        }
        return revision.filter(change -> takesChanges(state))
                .map(change -> new Ballot(change.purpose().gate(), change.number()));
    }

    /** Whether a change of the text can be proposed, and decided, in this state. */
    private static boolean takesChanges(StatementState state) {
        return Stream.of(StatementAction.REVISE, StatementAction.CORRECT, StatementAction.RETRACT)
                .anyMatch(action -> action.spec().isFrom(state));
    }

    /** The number of supporters as the public page counts them: the published ones, and the silent ones if they are at least three. */
    public long supporters() {
        return board.stream().filter(Publisher::isShown).count() + statement.unnamedSupporters();
    }

    /**
     * Silent supporters that the reader knows of but no published number includes: too few to be counted without revealing
     * who they are.
     */
    public long uncounted() {
        long unnamed = board.stream()
                .filter(row -> row.state().counts() && row.display() == Display.SILENT)
                .count();
        return statement.unnamedSupporters() > 0 ? 0 : unnamed;
    }

    public boolean may(StatementAction action) {
        return allowed.contains(action);
    }
}
