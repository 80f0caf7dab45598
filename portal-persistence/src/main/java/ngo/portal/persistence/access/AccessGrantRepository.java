package ngo.portal.persistence.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;

/** Who may do what with a document of somebody else. */
@ApplicationScoped
public class AccessGrantRepository {

    private static final Select<AccessLevel> LEVEL =
            Select.of(AccessLevel.class, "select level from access_grant where document_id = ?1 and grantee_id = ?2");

    private static final Select<Grantee> GRANTEES = Select.of(
            Grantee.class,
            "select grantee_id as organisation, level from access_grant where document_id = ?1 and grantee_id <> ?2");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** Grants at least this level; a higher one that stands already is kept. */
    public void grant(UUID owner, UUID document, String kind, UUID grantee, AccessLevel level, Instant now) {
        Optional<AccessLevel> present = level(document, grantee);
        if (present.isEmpty()) {
            Sql.run(
                    entities,
                    """
                    insert into access_grant (organisation_id, document_id, kind, grantee_id, level, granted_at)
                    values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing
                    """,
                    owner,
                    document,
                    kind,
                    grantee,
                    level,
                    now);
        } else if (!present.get().covers(level)) {
            Sql.run(
                    entities,
                    """
                    update access_grant set level = ?1, granted_at = ?2, version = version + 1
                    where document_id = ?3 and grantee_id = ?4
                    """,
                    level,
                    now,
                    document,
                    grantee);
        }
    }

    /** Absent where nothing was granted; the owner needs no grant and has none. */
    public Optional<AccessLevel> level(UUID document, UUID grantee) {
        return LEVEL.first(entities, document, grantee);
    }

    /** Everybody with this level or more, the leads' audience aside. */
    public List<UUID> grantees(UUID document, AccessLevel least) {
        return GRANTEES.list(entities, document, Leads.AUDIENCE).stream()
                .filter(grantee -> grantee.level().covers(least))
                .map(Grantee::organisation)
                .toList();
    }

    private record Grantee(UUID organisation, AccessLevel level) {}
}
