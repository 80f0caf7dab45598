package ngo.portal.persistence.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import ngo.portal.persistence.shared.Sql;

/** Which questions are worth asking for the dashboard. */
@ApplicationScoped
public class DashboardRepository {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /**
     * Those that can have an answer for the reader; every other one has none.
     *
     * @param last up to which day what is due counts
     */
    public Set<DashboardQuestion> answerable(LocalDate today, LocalDate last) {
        return Sql.list(
                        entities,
                        "select unnest(ctx.dashboard_questions(cast(?1 as date), cast(?2 as date)))",
                        line -> line.oneOf(DashboardQuestion.class, 0),
                        today,
                        last)
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
