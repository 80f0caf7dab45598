package ngo.portal.ejb.lead;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.action.Link;

/** A kind of thing that the portal does not know. */
@ApplicationScoped
public class SomethingElse implements PendingDecisionSource {

    static final UUID ID = UUID.randomUUID();
    static final Instant DUE = Instant.parse("2030-01-01T00:00:00Z");

    private enum Page implements Link.Page {
        ELSEWHERE;

        @Override
        public String kind() {
            return "ELSE";
        }
    }

    @Override
    public List<PendingDecision> open() {
        return List.of(new PendingDecision(
                "ELSE",
                ID,
                "Something else",
                ID,
                "Somebody",
                DUE,
                DUE,
                "UTC",
                "ELSE",
                "ELSE",
                PendingDecision.Votes.NONE,
                PendingDecision.Waits.FOR_US,
                Link.to(Page.ELSEWHERE, ID)));
    }
}
