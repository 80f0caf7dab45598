package ngo.portal.persistence.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import ngo.portal.persistence.shared.Select;

/** Deletes rows whose retention period is over, in all organisations. The database knows the periods. */
@ApplicationScoped
public class RetentionRepository {

    private static final Select<ForgottenRow> FORGET =
            Select.of(ForgottenRow.class, "select what, forgotten from ctx.forget_old(?1)");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /**
     * Deletes one chunk of each kind.
     *
     * @return one row for each kind; none for a caller other than the scheduler, or while another node runs it
     */
    public List<ForgottenRow> forget(int mostOfEach) {
        return FORGET.list(entities, mostOfEach);
    }
}
