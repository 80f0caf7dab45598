package ngo.portal.web.statement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ngo.portal.ejb.statement.ApprovalService;
import ngo.portal.ejb.statement.ReleaseService;
import ngo.portal.persistence.statement.Statement;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.UuidParser;
import ngo.portal.web.shared.kind.DocumentDescriptors;

/** The acts at the head of each page of a statement. */
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

    public void sendForTextReview(String id) {
        approvals.sendForTextReview(UuidParser.of(id));
        text.said("statement", "sentForTextReview");
        Redirects.to(DocumentDescriptors.require(Statement.KIND).address(UuidParser.of(id)));
    }

    public void recall(String id) {
        approvals.recallText(UuidParser.of(id));
        text.said("statement", "recalled");
        Redirects.to(DocumentDescriptors.require(Statement.KIND).address(UuidParser.of(id)));
    }

    public void cancel(String id) {
        release.cancel(UuidParser.of(id), reason);
        text.said("statement", "cancelled");
        Redirects.to(DocumentDescriptors.require(Statement.KIND).address(UuidParser.of(id)));
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
