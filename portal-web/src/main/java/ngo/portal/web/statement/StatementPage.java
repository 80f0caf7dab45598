package ngo.portal.web.statement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import ngo.portal.persistence.statement.AmendmentRow;
import ngo.portal.persistence.statement.ApprovalRow;
import ngo.portal.persistence.statement.CommentRow;
import org.jspecify.annotations.Nullable;

/** One statement: its text, what is said about it, who answers, and what comes next. */
@Named
@ViewScoped
public class StatementPage implements Serializable {

    /** How many words of the leads stand open; the others wait to be asked for. */
    private static final int AT_ONCE = 3;

    @Inject
    private CurrentStatement current;

    private @Nullable NumberedText numbered;

    public void load() {
        current.load();
    }

    public NumberedText getNumbered() {
        if (numbered == null) {
            numbered = NumberedText.of(current.getView());
        }
        return numbered;
    }

    /** The threads that are open, in the order of the text. */
    public List<CommentRow> getThreads() {
        return current.getView().comments().stream()
                .filter(comment -> comment.opensThread() && !comment.isResolved())
                .sorted(Comparator.comparingInt(getNumbered()::numberOfRemark))
                .toList();
    }

    /** The amendments that wait for an answer. */
    public List<AmendmentRow> getAmendments() {
        return current.getView().amendments().stream()
                .filter(AmendmentRow::isOpen)
                .toList();
    }

    public long getSigned() {
        return current.getView().board().stream()
                .filter(row -> row.state().stands())
                .count();
    }

    /** What the leads have said, the newest first. */
    public List<ApprovalRow> getLog() {
        return current.getView().approvals().stream()
                .sorted(Comparator.comparing(ApprovalRow::givenAt).reversed())
                .toList();
    }

    public List<ApprovalRow> getLatest() {
        List<ApprovalRow> log = getLog();
        return log.subList(0, Math.min(log.size(), AT_ONCE));
    }

    public List<ApprovalRow> getEarlier() {
        List<ApprovalRow> log = getLog();
        return log.subList(Math.min(log.size(), AT_ONCE), log.size());
    }

    public CurrentStatement getCurrent() {
        return current;
    }
}
