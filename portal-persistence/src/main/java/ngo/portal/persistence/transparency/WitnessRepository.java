package ngo.portal.persistence.transparency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;

/** The cosignatures of witnesses. For a timer alone. */
@ApplicationScoped
public class WitnessRepository {

    private static final Select<WitnessedHead> SEEN = Select.of(
            WitnessedHead.class,
            "select witness, max(size) as size from log_cosignature where log = ?1 group by witness order by witness");

    private static final Select<LogHead> SIGNED = Select.of(
            LogHead.class,
            "select log, size, root, note from log_head where note <> '' order by log desc, size desc limit 1");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** The newest signed head of the present log; absent before the first is signed. */
    public Optional<LogHead> newest() {
        return SIGNED.first(entities);
    }

    public List<WitnessedHead> seen(int log) {
        return SEEN.list(entities, log);
    }

    public void keep(LogHead head, String witness, String line, Instant now) {
        Sql.run(
                entities,
                """
                insert into log_cosignature (log, size, witness, line, seen_at) values (?1, ?2, ?3, ?4, ?5) on conflict do nothing
                """,
                head.log(),
                head.size(),
                witness,
                line,
                now);
    }
}
