package ngo.portal.web.plan.course;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import ngo.portal.ejb.document.Decision;
import ngo.portal.ejb.plan.PlanAdoptionService;
import ngo.portal.ejb.plan.PlanReader;
import ngo.portal.ejb.translation.Translations;
import ngo.portal.persistence.document.ApprovalRow;
import ngo.portal.persistence.document.DocumentRefusals.NothingToDecide;
import ngo.portal.persistence.document.Quorum;
import ngo.portal.persistence.document.Verdict;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.web.document.Verdicts;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.plan.CurrentPlan;
import ngo.portal.web.plan.PlanningWords;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** The page on which leads decide whether the coalition adopts a plan, with all their decisions so far. */
@Named
@ViewScoped
public class AdoptionPage implements Serializable {

    @Inject
    private CurrentPlan current;

    @Inject
    private PlanAdoptionService adoption;

    @Inject
    private PlanReader reader;

    @Inject
    private PlanningWords words;

    @Inject
    private Text text;

    private String reason = "";

    private int round;

    private boolean last;

    private int shown;

    private transient @Nullable PreviewedPlan seen;

    private transient Translations.@Nullable Readiness translations;

    public void load() {
        current.load();
        round = current.getPlan().adoptionRound();
        foretell();
    }

    /** What this page says of an approval: whether it is the last one that is needed, and what the public reads then. */
    private void foretell() {
        last = isLastNow();
        shown = getPublicPart().fingerprint();
        seen = null;
        translations = null;
    }

    private boolean isLastNow() {
        return adoption.isLast(current.id());
    }

    public void approve() {
        decide(Verdict.APPROVE);
    }

    public void giveBack() {
        decide(Verdict.RETURN);
    }

    /** The decision applies only to the round that the lead has read. */
    private void decide(Verdict verdict) {
        current.forget();
        translations = null;
        if (!isOpen() || current.getPlan().adoptionRound() != round) {
            throw new NothingToDecide();
        }
        if (verdict == Verdict.APPROVE && isOtherThanForetold()) {
            foretell();
            text.refused(text.of("course", "adoption.changed"));
            return;
        }
        adoption.decide(current.id(), new Decision(verdict, reason));
        text.said("lead", verdict.name());
        Redirects.to(current.getPath() + "/adoption");
    }

    /** Whether others have approved or opened something since the preview, so that an approval would do more than the page has announced. */
    private boolean isOtherThanForetold() {
        return (isLastNow() && !last) || getPublicPart().fingerprint() != shown;
    }

    /** What an approval of the reader brings about. */
    public boolean isLast() {
        return last;
    }

    /** An approval would be refused: it makes the plan public, and a translation is missing for that. */
    public boolean isHeldUp() {
        return last && !getTranslations().isComplete();
    }

    public Translations.Readiness getTranslations() {
        if (translations == null) {
            translations = adoption.translations(current.id());
        }
        return translations;
    }

    public PublicPart getPublicPart() {
        return PublicPart.of(current.getContent());
    }

    public PreviewedPlan getSeen() {
        if (seen == null) {
            seen = PreviewedPlan.publicly(current, reader.articles(), words.today());
        }
        return seen;
    }

    public boolean isOpen() {
        return current.getPlan().state() == PlanState.PROPOSED;
    }

    /** How far the leads are, in words. */
    public String getProgress() {
        int approved = Quorum.approving(
                        current.getView().approvals(), current.getPlan().adoption())
                .size();
        return text.of("lead", "approval.progress", approved, adoption.quorum().needed());
    }

    public List<ApprovalRow> getGiven() {
        return said().in(current.getPlan().adoption());
    }

    public List<ApprovalRow> getEarlier() {
        return said().besides(current.getPlan().adoption());
    }

    private Verdicts said() {
        return new Verdicts(current.getView().approvals());
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public CurrentPlan getCurrent() {
        return current;
    }
}
