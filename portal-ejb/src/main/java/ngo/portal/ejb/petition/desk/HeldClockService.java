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

/** Tells those who keep a desk that very many sign-ons wait there: people behind them wait for their mail. For the timer alone. */
@Stateless
public class HeldClockService {

    @Inject
    private DeskRepository desks;

    @Inject
    private PetitionRepository petitions;

    @Inject
    private Event<DeskEvent> events;

    public List<HoldingMany> untold() {
        return desks.holdingMany();
    }

    /** Acting for the owner; once until it is few again, on whichever node. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void tell(HoldingMany one) {
        if (desks.noteManyHeld(one.petition())) {
            Petition petition = petitions.require(one.petition());

            events.fire(new ManyHeld(petition.document(), DeskAccess.deskAsked(petition)));
        }
    }
}
