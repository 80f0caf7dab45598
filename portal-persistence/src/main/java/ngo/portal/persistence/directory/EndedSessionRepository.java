package ngo.portal.persistence.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;

/** Sign-ins that Keycloak has ended, for all nodes. The sync stores them; a scheduled job of each node reads them. */
@ApplicationScoped
public class EndedSessionRepository {

    private static final Select<EndedSessionRow> SINCE = Select.of(
            EndedSessionRow.class,
            "select kind, named, issued_at, noted_at from ended_session where noted_at >= ?1 order by noted_at limit ?2");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /**
     * Stores a logout. Storing the same one again changes nothing.
     *
     * @param token hash of the id of Keycloak's logout token
     * @param named hash of the id of the session or of the person
     */
    public void add(String token, EndedSessionKind kind, String named, Instant issuedAt) {
        Sql.run(
                entities,
                "insert into ended_session (token, kind, named, issued_at) values (?1, ?2, ?3, ?4) on conflict do nothing",
                token,
                kind,
                named,
                issuedAt);
    }

    /** The logouts that were stored from this moment on, the oldest first. */
    public List<EndedSessionRow> since(Instant moment, int most) {
        return SINCE.list(entities, moment, most);
    }
}
