package ngo.portal.web.statement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import ngo.portal.ejb.document.Decision;
import ngo.portal.ejb.statement.ApprovalService;
import ngo.portal.ejb.statement.Ballot;
import ngo.portal.ejb.statement.RevisionService;
import ngo.portal.ejb.statement.StatementView;
import ngo.portal.persistence.document.ApprovalRow;
import ngo.portal.persistence.document.DocumentRefusals.NothingToDecide;
import ngo.portal.persistence.document.Quorum;
import ngo.portal.persistence.document.Verdict;
import ngo.portal.persistence.statement.RevisionRow;
import ngo.portal.persistence.statement.StatementDetail;
import ngo.portal.persistence.text.comparison.TextComparison;
import ngo.portal.web.document.Verdicts;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** The page on which leads decide about a text, a release or a change, with all their decisions so far. */
@Named
@ViewScoped
public class ApprovalPage implements Serializable {

    @Inject
    private CurrentStatement current;

    @Inject
    private ApprovalService approvals;

    @Inject
    private RevisionService revisions;

    @Inject
    private Text text;

    private String reason = "";

    public void approve() {
        decide(Verdict.APPROVE);
    }

    public void giveBack() {
        decide(Verdict.RETURN);
    }

    private void decide(Verdict verdict) {
        Ballot read = require(current.getView());
        current.forget();
        if (!read.equals(require(current.getView()))) {
            throw new NothingToDecide();
        }
        Decision decision = new Decision(verdict, reason);
        switch (read.gate()) {
            case TEXT -> approvals.decideText(current.id(), decision);
            case RELEASE -> approvals.decideRelease(current.id(), decision);
            case REVISION, CORRECTION, RETRACTION -> revisions.decide(current.id(), decision);
        }
        text.said("lead", verdict.name());
        Redirects.to(current.getPath() + "/approval");
    }

    private static Ballot require(StatementView view) {
        return view.ballot().orElseThrow(NothingToDecide::new);
    }

    public @Nullable Ballot getBallot() {
        return current.getView().ballot().orElse(null);
    }

    public boolean isMayDecide() {
        return current.may("TEXT_APPROVAL") || current.may("RELEASE_APPROVAL") || current.may("CONFIRM_REVISION");
    }

    public List<ApprovalRow> getGiven() {
        StatementView view = current.getView();
        Verdicts said = new Verdicts(view.approvals());
        return view.ballot().map(ballot -> said.in(ballot.round())).orElse(List.of());
    }

    public List<ApprovalRow> getEarlier() {
        StatementView view = current.getView();
        return new Verdicts(view.approvals())
                .besides(view.ballot().map(Ballot::round).orElse(null));
    }

    /** How far the leads are, in words. */
    public String getProgress() {
        Ballot ballot = require(current.getView());
        int approved =
                Quorum.approving(current.getView().approvals(), ballot.round()).size();
        int needed = approvals.quorum(ballot.gate()).needed();
        return text.of("lead", "approval.progress", approved, needed);
    }

    /** Whether one more approval, this one, takes effect at once. */
    public boolean isLast() {
        return current.getView()
                .ballot()
                .filter(ballot -> approvals.isLast(current.id(), ballot.gate(), ballot.round()))
                .isPresent();
    }

    /** How many organisations have signed the text. */
    public long getSigned() {
        return current.getView().supporters();
    }

    public @Nullable RevisionRow getRevision() {
        return revision().orElse(null);
    }

    /** The text changes of the proposal; absent if the text does not change. */
    public @Nullable TextComparison getComparison() {
        return revision()
                .map(proposed -> TextComparison.between(current.getStatement().text(), proposed.text()))
                .filter(comparison -> !comparison.isSame())
                .orElse(null);
    }

    /** Whether the proposal changes the notes to editors or the press contact. */
    public boolean isPressNotesChanged() {
        StatementDetail now = current.getStatement();
        return revision()
                .filter(proposed -> differs(proposed.notesToEditors(), now.notesToEditors())
                        || differs(proposed.pressContact(), now.pressContact()))
                .isPresent();
    }

    private static boolean differs(@Nullable String proposed, String now) {
        return proposed != null && !proposed.equals(now);
    }

    private Optional<RevisionRow> revision() {
        StatementView view = current.getView();
        return view.ballot().filter(Ballot::isRevision).flatMap(ballot -> view.revision());
    }

    public CurrentStatement getCurrent() {
        return current;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
