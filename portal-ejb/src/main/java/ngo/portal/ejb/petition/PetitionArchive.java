package ngo.portal.ejb.petition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import ngo.portal.ejb.document.DocumentAudience;
import ngo.portal.ejb.petition.PetitionEvent.PetitionArchived;
import ngo.portal.persistence.petition.Petition;
import ngo.portal.persistence.petition.PetitionRefusals.SignaturesAreBusy;
import ngo.portal.persistence.petition.archive.ArchiveRepository;

/** Archives a petition, by the scheduler or by two people. The erasure is irreversible. */
@ApplicationScoped
public class PetitionArchive {

    @Inject
    private ArchiveRepository archives;

    @Inject
    private DocumentAudience audience;

    @Inject
    private Event<PetitionEvent> events;

    @Inject
    private Clock clock;

    /** Erases completely or not at all: it is refused while another transaction has locked the signatures, and can be repeated at once. */
    public void erase(Petition petition) {
        petition.archive(clock.instant());
        if (!archives.erase(petition.id())) {
            throw new SignaturesAreBusy();
        }

        events.fire(new PetitionArchived(petition.document(), audience.everybody(petition.document())));
    }
}
