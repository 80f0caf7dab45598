package ngo.portal.persistence.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import ngo.portal.persistence.shared.Sql;

/** What requests ask of the reader, across all of them: one query, whatever is asked for. */
@ApplicationScoped
public class GrantWaitingRepository {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /**
     * Requests that wait for the reader in one of these ways.
     *
     * @param until reports and payments count that are due on this day or before
     * @param most how many of each way
     */
    public List<GrantWaitRow> waiting(Collection<GrantWait> ways, LocalDate until, int most) {
        if (ways.isEmpty()) {
            return List.of();
        }
        return Sql.list(
                entities,
                ways.stream().map(way -> way.sql(most)).collect(Collectors.joining(" union all ")),
                line -> new GrantWaitRow(
                        line.oneOf(GrantWait.class, 0),
                        line.uuid(1),
                        line.text(2),
                        line.text(3),
                        line.instantOrNull(4)),
                until);
    }
}
