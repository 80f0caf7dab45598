package ngo.portal.web.petition;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import ngo.portal.ejb.document.Decision;
import ngo.portal.ejb.petition.PetitionReviewService;
import ngo.portal.ejb.translation.Translations;
import ngo.portal.persistence.document.ApprovalRow;
import ngo.portal.persistence.document.Quorum;
import ngo.portal.persistence.document.Verdict;
import ngo.portal.persistence.petition.PetitionState;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.web.document.Verdicts;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** A petition before the leads, with all that they have said about it. */
@Named
@ViewScoped
public class PetitionApprovalPage implements Serializable {

    @Inject
    private CurrentPetition current;

    @Inject
    private PetitionReviewService reviews;

    @Inject
    private Text text;

    private String reason = "";

    private transient @Nullable Boolean last;

    private transient Translations.@Nullable Readiness asked;

    public void approve() {
        decide(Verdict.APPROVE);
    }

    public void giveBack() {
        decide(Verdict.RETURN);
    }

    /** The decision applies only to the text that the lead has read. */
    private void decide(Verdict verdict) {
        int round = current.getPetition().textRound();
        current.forget();
        last = null;
        asked = null;
        if (current.getPetition().textRound() != round) {
            throw new Stale();
        }
        reviews.decideText(current.id(), new Decision(verdict, reason));
        text.said("lead", verdict.name());
        Redirects.to(current.getPath() + "/approval");
    }

    public boolean isAsked() {
        return current.getPetition().state() == PetitionState.TEXT_REVIEW;
    }

    public List<ApprovalRow> getGiven() {
        return isAsked() ? said().in(current.getPetition().round()) : List.of();
    }

    public List<ApprovalRow> getEarlier() {
        return said().besides(isAsked() ? current.getPetition().round() : null);
    }

    private Verdicts said() {
        return new Verdicts(current.getView().approvals());
    }

    /** How far the leads are, in words. */
    public String getProgress() {
        int approved = Quorum.approving(
                        current.getView().approvals(), current.getPetition().round())
                .size();
        return text.of("lead", "approval.progress", approved, reviews.quorum().needed());
    }

    /** Whether one more approval, this one, takes effect at once. */
    public boolean isLast() {
        if (last == null) {
            last = reviews.isLast(current.id());
        }
        return last;
    }

    /** The state of the translations without which the last approval is refused. */
    public Translations.Readiness getTranslations() {
        if (asked == null) {
            asked = reviews.reviewed(current.id());
        }
        return asked;
    }

    /** Whether this approval would freeze a translation that nobody else has reviewed. */
    public boolean isHeldUp() {
        return isLast() && !getTranslations().isComplete();
    }

    /** Whether an approval is possible now; returning the text always is. */
    public boolean isApprovable() {
        return current.getView().isClosingAhead() && !isHeldUp();
    }

    public CurrentPetition getCurrent() {
        return current;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
