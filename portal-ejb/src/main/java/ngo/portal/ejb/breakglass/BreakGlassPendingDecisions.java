package ngo.portal.ejb.breakglass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ngo.portal.ejb.action.Link;
import ngo.portal.ejb.lead.PendingDecision;
import ngo.portal.ejb.lead.PendingDecisionSource;
import ngo.portal.persistence.breakglass.BreakGlassRow;

/** Break-glass requests that wait for confirmation by a second person. */
@ApplicationScoped
public class BreakGlassPendingDecisions implements PendingDecisionSource {

    /** The page on which a second person confirms. */
    public enum Page implements Link.Page {
        DECISION;

        @Override
        public String kind() {
            return BreakGlassEvent.KIND;
        }
    }

    @Inject
    private BreakGlassService glasses;

    @Override
    public List<PendingDecision> open() {
        return glasses.open().stream().map(BreakGlassPendingDecisions::of).toList();
    }

    private static PendingDecision of(BreakGlassRow glass) {
        return new PendingDecision(
                BreakGlassEvent.KIND,
                glass.id(),
                glass.organisationName(),
                glass.organisation(),
                glass.organisationName(),
                glass.askedAt(),
                glass.until(),
                "UTC",
                "BREAK_GLASS",
                "BREAK_GLASS",
                PendingDecision.Votes.NONE,
                PendingDecision.Waits.FOR_US,
                Link.to(Page.DECISION, glass.id()));
    }

    @Override
    public boolean isTask() {
        return true;
    }
}
