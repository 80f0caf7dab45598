package ngo.portal.ejb.plan;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** Reads a plan in a transaction of its own, in which the tenant context is set to another organisation. Only for a preview. */
@Stateless
public class PreviewReader {

    @Inject
    private PlanReading reading;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public PlanContent look(UUID id) {
        return reading.of(id);
    }
}
