package ngo.portal.ejb.petition.desk;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import ngo.portal.ejb.petition.desk.DeskEvent.ManyHeld;
import ngo.portal.persistence.petition.Petition;
import ngo.portal.persistence.petition.PetitionRepository;
import ngo.portal.persistence.petition.desk.DeskRepository;
import ngo.portal.persistence.petition.desk.DeskRepository.HoldingMany;

/** Notifies the moderators of a desk when very many sign-ons wait: their signers receive no mail until then. For the timer alone. */
@Stateless
public class HeldSignatureAlertService {

    @Inject
    private DeskRepository desks;

    @Inject
    private PetitionRepository petitions;

    @Inject
    private Event<DeskEvent> events;

    public List<HoldingMany> pendingAlerts() {
        return desks.holdingMany();
    }

    /** Notifies once until the number is low again, on all nodes together; acting for the owner. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void alert(HoldingMany one) {
        if (desks.noteManyHeld(one.petition())) {
            Petition petition = petitions.require(one.petition());

            events.fire(new ManyHeld(petition.document(), DeskAccess.deskAsked(petition)));
        }
    }
}
