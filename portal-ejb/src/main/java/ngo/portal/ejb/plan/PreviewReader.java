package ngo.portal.ejb.plan;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** Reads a plan in a transaction of its own, so that the database is told anew who looks. Only for a preview. */
@Stateless
public class PreviewReader {

    @Inject
    private PlanReading reading;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public PlanContent look(UUID id) {
        return reading.of(id);
    }
}
