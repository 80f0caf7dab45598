package ngo.portal.ejb.petition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.petition.PetitionEvent.PetitionAnswered;
import ngo.portal.ejb.petition.PetitionEvent.PetitionDelivered;
import ngo.portal.ejb.petition.PetitionEvent.PetitionUnanswered;
import ngo.portal.ejb.petition.PetitionEvent.PetitionUndelivered;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.petition.Petition;
import ngo.portal.persistence.petition.PetitionRepository;
import ngo.portal.persistence.shared.Document;

/** Keeps the state of a petition consistent with its deliveries: when they are recorded, answered or withdrawn, and as time passes. */
@ApplicationScoped
public class PetitionDeliveries {

    @Inject
    private PetitionRepository petitions;

    @Inject
    private Event<PetitionEvent> events;

    @Inject
    private Clock clock;

    /** Runs in the transaction that changes a delivery. */
    void follow(UUID id) {
        Petition petition = petitions.requireAlone(id);
        if (petition.state().isAfterSigning() && petition.follow(petitions.course(id), clock.instant())) {
            events.fire(moved(petition));
        }
    }

    /** Delivery and reply have events of their own that notify the readers, so this one notifies nobody, except if no answer came. */
    private static PetitionEvent moved(Petition petition) {
        Document document = petition.document();
        return switch (petition.state()) {
            case CLOSED -> new PetitionUndelivered(document, List.of());
            case DELIVERED -> new PetitionDelivered(document, List.of());
            case ANSWERED -> new PetitionAnswered(document, List.of());
            case UNANSWERED ->
                new PetitionUnanswered(
                        document, List.of(Audience.notified(petition.organisation(), MemberRole.MEMBER)));
            case DRAFT, TEXT_REVIEW, CLEARED, OPEN, PAUSED, ARCHIVED, CANCELLED ->
                throw new IllegalStateException("no delivery leads to " + petition.state());
        };
    }
}
