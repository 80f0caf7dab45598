package ngo.portal.ejb.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import ngo.portal.persistence.document.AmendmentRow;
import ngo.portal.persistence.document.ApprovalRow;
import ngo.portal.persistence.document.CommentRow;
import ngo.portal.persistence.statement.RevisionRow;
import ngo.portal.persistence.statement.SignOnRow;
import ngo.portal.persistence.statement.StatementDetail;

/**
 * Everything that one person sees of a statement, read in one go.
 *
 * @param mine where the reader's own organisation stands, if it is invited
 * @param revision the proposed change that waits for the leads, for those who may see it
 */
public record StatementView(
        StatementDetail statement,
        Set<Step> allowed,
        List<CommentRow> comments,
        List<AmendmentRow> amendments,
        List<ApprovalRow> approvals,
        List<SignOnRow> board,
        Optional<SignOnRow> mine,
        Optional<RevisionRow> revision) {

    /** The same with what the reader may do. */
    StatementView allowing(Set<Step> steps) {
        return new StatementView(statement, steps, comments, amendments, approvals, board, mine, revision);
    }

    public boolean may(Step step) {
        return allowed.contains(step);
    }
}
