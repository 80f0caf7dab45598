package ngo.portal.persistence.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.tenant.Acting;

/** The trail of writes and of sensitive reads. The database numbers and chains the entries. */
@ApplicationScoped
public class AuditRepository {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** What an entry is about. */
    public record Entry(String action, String objectKind, UUID object, UUID owner) {}

    public void add(Entry entry, UUID organisation, Acting by, Instant now) {
        entities.flush();
        Sql.run(
                entities,
                """
                insert into audit_entry (organisation_id, number, at, actor, action, object_kind, object_id, owner_id, previous, hash)
                values (?1, 0, ?2, ?3, ?4, ?5, ?6, ?7, '', '')
                """,
                organisation,
                now,
                by.subject(),
                entry.action(),
                entry.objectKind(),
                entry.object(),
                entry.owner());
    }

    /** The newest entries of the caller's organisation about one object. */
    public List<AuditRow> of(UUID object) {
        return Sql.list(
                entities,
                """
                select number, at, actor, organisation_id, action, object_kind, object_id, hash, previous
                from audit_entry where object_id = ?1 order by at desc, number desc limit 100
                """,
                line -> new AuditRow(
                        line.big(0),
                        line.instant(1),
                        line.text(2),
                        line.uuid(3),
                        line.text(4),
                        line.text(5),
                        line.uuid(6),
                        line.text(7),
                        line.text(8)),
                object);
    }
}
