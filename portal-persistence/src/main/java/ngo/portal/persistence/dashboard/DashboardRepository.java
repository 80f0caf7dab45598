package ngo.portal.persistence.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Set;
import ngo.portal.persistence.shared.Select;

/** Selects the queries that the dashboard has to run. */
@ApplicationScoped
public class DashboardRepository {

    private static final Select<String> ANSWERABLE =
            Select.of(String.class, "select unnest(ctx.dashboard_questions(cast(?1 as date), cast(?2 as date)))");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /**
     * The names of the queries that can have a result for the reader; every other one is empty. A node of the previous release does not know
     * all of them, so they are no constants of one enum.
     *
     * @param last up to which day what is due counts
     */
    public Set<String> answerable(LocalDate today, LocalDate last) {
        return Set.copyOf(ANSWERABLE.list(entities, today, last));
    }
}
