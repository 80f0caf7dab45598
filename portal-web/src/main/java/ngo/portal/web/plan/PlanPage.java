package ngo.portal.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import ngo.portal.ejb.plan.PlanAction;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.records.RiskReviewRow;
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.Days;
import org.jspecify.annotations.Nullable;

/** One plan: its sections with their readers and records, and the next steps. */
@Named
@RequestScoped
public class PlanPage {

    @Inject
    private CurrentPlan current;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    public void load() {
        current.load();
    }

    /** The sections, including empty ones if the reader may write them. */
    public List<SectionOverview> getChapters() {
        return current.may(PlanAction.SAVE.name())
                ? SectionOverview.all(current.getContent())
                : SectionOverview.worded(current.getContent());
    }

    /** Whether the plan is the reader's own organisation's, which alone sees risks and the power map. */
    public boolean isOurs() {
        return current.getPlan().ownerAlias().equals(caller.getAlias());
    }

    /** Headings under which somebody has to write before a colleague can clear the plan. */
    public List<Heading> getMissing() {
        return Headings.missing(current.getContent().sections());
    }

    /** Mandatory headings under which only the author sees the words. */
    public List<Heading> getUnshared() {
        List<Heading> missing = getMissing();
        return Headings.unseen(current.getContent().sections()).stream()
                .filter(heading -> !missing.contains(heading))
                .toList();
    }

    /** Whether the risks have been looked at and need not be looked at again yet. */
    public boolean isRisksReviewed() {
        LocalDate today = Days.today(clock);
        return current.getView()
                .riskReview()
                .filter(review -> review.countsOn(today))
                .isPresent();
    }

    public @Nullable LocalDate getRiskReviewDue() {
        return current.getView().riskReview().map(RiskReviewRow::nextOn).orElse(null);
    }

    public CurrentPlan getCurrent() {
        return current;
    }

    /** Whether there are sections that can be put in an order. */
    public boolean isOrderable() {
        return !Headings.several(current.getContent().sections()).isEmpty();
    }
}
