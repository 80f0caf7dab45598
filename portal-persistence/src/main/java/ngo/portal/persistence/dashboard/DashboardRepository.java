package ngo.portal.persistence.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Set;
import ngo.portal.persistence.shared.Select;

/** Which questions are worth asking for the dashboard. */
@ApplicationScoped
public class DashboardRepository {

    private static final Select<DashboardQuestion> ANSWERABLE = Select.of(
            DashboardQuestion.class, "select unnest(ctx.dashboard_questions(cast(?1 as date), cast(?2 as date)))");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /**
     * Those that can have an answer for the reader; every other one has none.
     *
     * @param last up to which day what is due counts
     */
    public Set<DashboardQuestion> answerable(LocalDate today, LocalDate last) {
        return Set.copyOf(ANSWERABLE.list(entities, today, last));
    }
}
