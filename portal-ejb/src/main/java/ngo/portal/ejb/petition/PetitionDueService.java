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
import ngo.portal.ejb.petition.PetitionEvent.PetitionArchivedSoon;
import ngo.portal.ejb.petition.PetitionEvent.PetitionClosed;
import ngo.portal.ejb.petition.PetitionEvent.PetitionClosesSoon;
import ngo.portal.persistence.document.DueDocument;
import ngo.portal.persistence.document.DueRepository;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.petition.Petition;
import ngo.portal.persistence.petition.PetitionRepository;
import ngo.portal.persistence.petition.PetitionState;
import ngo.portal.persistence.petition.archive.ArchiveRepository;

/** Handles due events of one petition. Called by the timer alone, acting for the owner. */
@Stateless
public class PetitionDueService {

    @Inject
    private PetitionRepository petitions;

    @Inject
    private PetitionDeliveries deliveries;

    @Inject
    private PetitionArchive archive;

    @Inject
    private ArchiveRepository archives;

    @Inject
    private DueRepository due;

    @Inject
    private Event<PetitionEvent> events;

    @Inject
    private Clock clock;

    public List<DueDocument> due() {
        return due.take(Petition.KIND);
    }

    /** Advances each petition in a transaction of its own, so that a failure does not block others and is retried. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void advance(UUID id) {
        Petition petition = petitions.requireAlone(id);
        Instant now = clock.instant();
        if (petition.state().isRunning()) {
            signing(petition, now);
        } else if (petition.state() == PetitionState.DELIVERED) {
            deliveries.follow(id);
        } else if (petition.state().isAfterSigning()) {
            end(petition, now);
        }
        due.settle(Petition.KIND, id);
    }

    private void signing(Petition petition, Instant now) {
        if (!petition.closesAt().isAfter(now)) {
            petition.close("", now);
            events.fire(new PetitionClosed(petition.document(), ownerAndLeads(petition)));
        } else if (petition.reminders().isClosingNoticeDue(petition.closesAt(), now)) {
            petition.reminders().recordClosingNotice(now);
            events.fire(new PetitionClosesSoon(petition.document(), ownerAndLeads(petition)));
        }
    }

    /** Notifies the organisation two weeks before the erasure of personal data. */
    private void end(Petition petition, Instant now) {
        if (!petition.reminders().isArchiveNoticeSent()) {
            petition.reminders().recordArchiveNotice(now);
            events.fire(new PetitionArchivedSoon(petition.document(), ownerAndLeads(petition)));
            return;
        }
        Instant time = archives.time(petition.id());
        if (time != null && !time.isAfter(now)) {
            archive.erase(petition);
        }
    }

    private static List<Audience> ownerAndLeads(Petition petition) {
        return List.of(Audience.notified(petition.organisation(), MemberRole.MEMBER), Audience.leadsNotified());
    }
}
