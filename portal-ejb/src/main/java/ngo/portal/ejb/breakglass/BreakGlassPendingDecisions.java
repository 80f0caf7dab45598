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
    private BreakGlassService service;

    @Override
    public List<PendingDecision> open() {
        return service.open().stream().map(BreakGlassPendingDecisions::of).toList();
    }

    private static PendingDecision of(BreakGlassRow row) {
        return new PendingDecision(
                BreakGlassEvent.KIND,
                row.id(),
                row.organisationName(),
                row.organisation(),
                row.organisationName(),
                row.askedAt(),
                row.until(),
                "UTC",
                "BREAK_GLASS",
                "BREAK_GLASS",
                PendingDecision.Votes.NONE,
                PendingDecision.Waits.FOR_US,
                Link.to(Page.DECISION, row.id()));
    }

    @Override
    public boolean isTask() {
        return true;
    }
}
