package ngo.portal.sample.petition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import ngo.portal.persistence.shared.Select;

/** Lays signatures under a sample petition; the function is there in a demonstration alone. */
@ApplicationScoped
public class SampleSignatureRepository {

    private static final Select<Integer> SIGN = Select.of(Integer.class, "select ctx.sign_sample_petition(?1)");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** How many there are now; none where there were some before. */
    int sign(UUID petition) {
        return SIGN.first(entities, petition).orElse(0);
    }
}
