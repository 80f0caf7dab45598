package ngo.portal.ejb.petition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import ngo.portal.ejb.action.Link;
import ngo.portal.ejb.document.Gates;
import ngo.portal.ejb.lead.PendingDecision;
import ngo.portal.ejb.lead.PendingDecision.Votes;
import ngo.portal.ejb.lead.PendingDecision.Waits;
import ngo.portal.ejb.lead.PendingDecisionSource;
import ngo.portal.persistence.petition.Petition;
import ngo.portal.persistence.petition.PetitionQueueRow;
import ngo.portal.persistence.petition.PetitionRepository;
import ngo.portal.persistence.petition.archive.ArchiveQueueRow;
import ngo.portal.persistence.petition.archive.ArchiveRepository;
import ngo.portal.persistence.tenant.TenantContext;

/** Pending decisions of the leads about petitions: text approval, opening, page requests and archiving. */
@ApplicationScoped
public class PetitionPendingDecisions implements PendingDecisionSource {

    @Inject
    private PetitionRepository petitions;

    @Inject
    private ArchiveRepository archives;

    @Inject
    private TenantContext tenant;

    @Inject
    private Gates gates;

    @Inject
    private Clock clock;

    @Override
    public List<PendingDecision> open() {
        int needed = gates.quorum().needed();
        Instant now = clock.instant();
        Stream<PendingDecision> ends = archives.queue(PendingDecision.MAX_SHOWN_PER_KIND, tenant.subject()).stream()
                .map(PetitionPendingDecisions::of);
        return Stream.concat(
                        petitions.queue(PendingDecision.MAX_SHOWN_PER_KIND).stream()
                                .map(row -> of(row, needed, now)),
                        ends)
                .toList();
    }

    /** The person who requested the archiving cannot confirm it. */
    private static PendingDecision of(ArchiveQueueRow row) {
        return new PendingDecision(
                Petition.KIND,
                row.id(),
                row.title(),
                row.owner(),
                row.ownerName(),
                row.since(),
                null,
                "UTC",
                "PETITION_ARCHIVE",
                "PETITION_ARCHIVE",
                Votes.NONE,
                row.mine() ? Waits.FOR_OTHERS : Waits.FOR_US,
                Link.to(PetitionAction.ARCHIVE.page(), row.id()));
    }

    /** There is no deadline: without a lead it stays pending. */
    private static PendingDecision of(PetitionQueueRow row, int needed, Instant now) {
        PetitionAction action = action(row, now);
        boolean vote = action == PetitionAction.TEXT_APPROVAL;
        return new PendingDecision(
                Petition.KIND,
                row.id(),
                row.title(),
                row.owner(),
                row.ownerName(),
                row.since(),
                null,
                "UTC",
                "PETITION_" + action.name(),
                "PETITION_" + action.name(),
                vote ? new Votes(row.approved(), needed) : Votes.NONE,
                vote && row.spoken() ? Waits.FOR_OTHERS : Waits.FOR_US,
                Link.to(action.page(), row.id()));
    }

    /** The first action that a lead has to take. A petition whose last day has passed cannot be opened and is returned. */
    static PetitionAction action(PetitionQueueRow row, Instant now) {
        return switch (row.state()) {
            case TEXT_REVIEW -> PetitionAction.TEXT_APPROVAL;
            case CLEARED -> row.closesAt().isAfter(now) ? PetitionAction.OPEN : PetitionAction.RETURN;
            case OPEN, PAUSED -> PetitionAction.CONFIRM_PAGE;
            case DRAFT, CLOSED, DELIVERED, ANSWERED, UNANSWERED, ARCHIVED, CANCELLED ->
                throw new IllegalArgumentException("no lead has anything to do with a petition in " + row.state());
        };
    }
}
