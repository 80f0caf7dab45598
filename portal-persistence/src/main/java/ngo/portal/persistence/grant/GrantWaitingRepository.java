package ngo.portal.persistence.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import ngo.portal.persistence.shared.Select;

/** The tasks of the reader around all requests, found by one query for all kinds of tasks. */
@ApplicationScoped
public class GrantWaitingRepository {

    /** Each kind adds its own rows. */
    private static final Select<GrantWaitRow> WAITING = Select.of(
            GrantWaitRow.class,
            """
            select '' as way, cast(null as uuid) as id, '' as case_code, '' as other, cast(null as timestamptz) as until where false %s
            """);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /**
     * Requests with tasks of these kinds for the reader.
     *
     * @param until reports and payments count that are due on this day or before
     * @param most how many of each kind
     */
    public List<GrantWaitRow> waiting(Collection<GrantWait> ways, LocalDate until, int most) {
        if (ways.isEmpty()) {
            return List.of();
        }
        return WAITING.with(
                        ways.stream().map(way -> " union all " + way.sql(most)).collect(Collectors.joining()))
                .list(entities, until);
    }
}
