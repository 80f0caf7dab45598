package ngo.portal.ejb.lead;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import ngo.portal.ejb.access.AccessControl;

/** The inbox of pending decisions of every kind, for leads and their deputies. */
@Stateless
public class InboxService {

    @Inject
    @Any
    private Instance<PendingDecisionSource> sources;

    @Inject
    private AccessControl access;

    /** The most urgent first, limited to the maximum of a list, so the last ones may be missing. */
    public List<PendingDecision> pendingDecisions() {
        access.requireLead();
        return sources.stream()
                .flatMap(source -> source.open().stream())
                .sorted(PendingDecision.BY_URGENCY)
                .limit(PendingDecision.MAX_SHOWN_PER_KIND)
                .toList();
    }
}
