package ngo.portal.sample.petition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import ngo.portal.persistence.shared.Select;

/** Inserts signatures of a sample petition; the database function exists in a demonstration only. */
@ApplicationScoped
public class SampleSignatureRepository {

    private static final Select<Integer> SIGN = Select.of(Integer.class, "select ctx.sign_sample_petition(?1)");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** Returns how many there are now; 0 if there were some before. */
    int sign(UUID petition) {
        return SIGN.first(entities, petition).orElse(0);
    }
}
