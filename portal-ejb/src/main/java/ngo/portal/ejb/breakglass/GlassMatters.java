package ngo.portal.ejb.breakglass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ngo.portal.ejb.lead.Matter;
import ngo.portal.ejb.lead.MatterSource;
import ngo.portal.persistence.breakglass.GlassRow;

/** Glasses that wait for the word of a second person. */
@ApplicationScoped
public class GlassMatters implements MatterSource {

    @Inject
    private BreakGlassService glasses;

    @Override
    public List<Matter> open() {
        return glasses.open().stream().map(GlassMatters::of).toList();
    }

    private static Matter of(GlassRow glass) {
        return new Matter(
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
                Matter.Votes.NONE,
                Matter.Waits.FOR_US,
                "/approvals/break-glass/" + glass.id());
    }

    @Override
    public boolean isTask() {
        return true;
    }
}
