package ngo.portal.ejb.petition;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.petition.PetitionEvent.PetitionClosed;
import ngo.portal.persistence.document.DueDocument;
import ngo.portal.persistence.document.DueRepository;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.petition.Petition;
import ngo.portal.persistence.petition.PetitionRepository;

/** What falls due at one petition. Called by a timer alone, acting for the owner. */
@Stateless
public class PetitionDueService {

    @Inject
    private PetitionRepository petitions;

    @Inject
    private DueRepository due;

    @Inject
    private Event<PetitionEvent> events;

    @Inject
    private Clock clock;

    public List<DueDocument> due() {
        return due.take(DueRepository.DueKind.PETITION);
    }

    /** Each petition in a transaction of its own: one that fails holds up nobody else. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void advance(UUID id) {
        Petition petition = petitions.requireAlone(id);
        Instant now = clock.instant();
        if (petition.state().isRunning() && !petition.closesAt().isAfter(now)) {
            petition.close("", now);
            events.fire(new PetitionClosed(
                    petition.document(),
                    List.of(Audience.told(petition.organisation(), MemberRole.MEMBER), Audience.leadsTold())));
        }
        due.settle(DueRepository.DueKind.PETITION, id);
    }
}
