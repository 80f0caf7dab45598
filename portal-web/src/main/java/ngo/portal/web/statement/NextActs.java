package ngo.portal.web.statement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.ejb.statement.ApprovalService;
import ngo.portal.ejb.statement.ReleaseService;
import ngo.portal.ejb.statement.StatementView;
import ngo.portal.persistence.statement.StatementState;
import ngo.portal.web.shared.Redirects;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.UuidParser;

/** What comes next for a statement, the same at the head of each of its pages. */
@Named
@RequestScoped
public class NextActs {

    @Inject
    private ApprovalService approvals;

    @Inject
    private ReleaseService release;

    @Inject
    private Text text;

    private String reason = "";

    /**
     * Ways to what the reader may do, none to the page on which they stand.
     *
     * @param here the last part of that page's address
     */
    public List<Act> of(StatementView view, String here) {
        return Act.of(view).stream()
                .filter(act -> !act.page().equals("/" + here))
                .toList();
    }

    /** The step of the track on which a statement stands. */
    public String step(StatementState state) {
        return switch (state) {
            case DRAFT, CANCELLED -> "DRAFT";
            case CONSULTATION -> "CONSULTATION";
            case TEXT_REVIEW, TEXT_CLEARED -> "TEXT_REVIEW";
            case OPEN_FOR_SIGN_ON -> "SIGN_ON";
            case SIGN_ON_CLOSED, RELEASE_CLEARED, EMBARGOED -> "RELEASE";
            case PUBLISHED, CORRECTED, RETRACTED -> "PUBLISHED";
        };
    }

    public void sendForTextReview(String id) {
        approvals.sendForTextReview(UuidParser.of(id));
        text.said("statement", "sentForTextReview");
        Redirects.to("/statements/" + id);
    }

    public void cancel(String id) {
        release.cancel(UuidParser.of(id), reason);
        text.said("statement", "cancelled");
        Redirects.to("/statements/" + id);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
