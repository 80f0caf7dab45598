package ngo.portal.persistence.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import ngo.portal.persistence.shared.Select;

/** Forgets what is older than it has to be, in all organisations. The database knows how old that is. */
@ApplicationScoped
public class RetentionRepository {

    private static final Select<ForgottenRow> FORGET =
            Select.of(ForgottenRow.class, "select what, forgotten from ctx.forget_old(?1)");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /**
     * One chunk of each kind.
     *
     * @return one row for each kind; none for whoever is not the clock, or while another node forgets
     */
    public List<ForgottenRow> forget(int mostOfEach) {
        return FORGET.list(entities, mostOfEach);
    }
}
