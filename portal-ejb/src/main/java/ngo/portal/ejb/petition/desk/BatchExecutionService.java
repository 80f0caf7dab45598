package ngo.portal.ejb.petition.desk;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import ngo.portal.ejb.petition.desk.DeskEvent.BatchDone;
import ngo.portal.persistence.petition.Petition;
import ngo.portal.persistence.petition.PetitionRepository;
import ngo.portal.persistence.petition.desk.InvalidationRepository;
import ngo.portal.persistence.petition.desk.InvalidationRepository.BatchStep;
import ngo.portal.persistence.petition.desk.InvalidationRepository.BatchUnderWay;

/** Carries out batches, a thousand signatures in a transaction. For the timer alone, acting for the owner. */
@Stateless
public class BatchExecutionService {

    @Inject
    private InvalidationRepository batches;

    @Inject
    private PetitionRepository petitions;

    @Inject
    private Event<DeskEvent> events;

    public List<BatchUnderWay> underWay() {
        return batches.underWay();
    }

    /** Carries out one chunk; returns whether there is more to do. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean step(BatchUnderWay batch) {
        Optional<BatchStep> done = batches.step(batch.id());
        if (done.filter(BatchStep.DONE::equals).isPresent()) {
            Petition petition = petitions.require(batch.petition());
            events.fire(new BatchDone(petition.document(), DeskAccess.deskAndLeads(petition)));
        }
        return done.filter(BatchStep.FURTHER::equals).isPresent();
    }
}
