package ngo.portal.persistence.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;

/** How far Keycloak was followed. For the sync alone. */
@ApplicationScoped
public class KeycloakFollowRepository {

    private static final Select<EventCursorRow> CURSORS =
            Select.of(EventCursorRow.class, "select kind, event_ms, seen_at from keycloak_cursor");

    private static final Select<UUID> OLDEST =
            Select.of(UUID.class, "select keycloak_id from keycloak_sweep order by swept_at, keycloak_id limit ?1");

    private static final Select<Integer> COUNT =
            Select.of(Integer.class, "select count(*) as organisations from keycloak_sweep");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** One for each kind; none before the first time. */
    public List<EventCursorRow> cursors() {
        return CURSORS.list(entities);
    }

    /** The events of this kind were followed to this one, the newest. */
    public void move(KeycloakEventKind kind, long eventMs) {
        Sql.run(
                entities,
                """
                insert into keycloak_cursor as known (kind, event_ms, seen_at) values (?1, ?2, clock_timestamp())
                on conflict (kind) do update set event_ms = excluded.event_ms, seen_at = excluded.seen_at
                where known.event_ms <> excluded.event_ms
                """,
                kind,
                eventMs);
    }

    /** By their ids in Keycloak: those that were read as a whole before all others. */
    public List<UUID> oldest(int most) {
        return OLDEST.list(entities, most);
    }

    /** How many organisations Keycloak had when they were read last. */
    public int organisations() {
        return COUNT.first(entities).orElse(0);
    }

    /** It was read as a whole. */
    public void sweep(UUID keycloakId, Instant pass) {
        Sql.run(
                entities,
                """
                insert into keycloak_sweep (keycloak_id, swept_at) values (?1, ?2)
                on conflict (keycloak_id) do update set swept_at = excluded.swept_at
                """,
                keycloakId,
                pass);
    }

    /** Keycloak does not have it any more. */
    public void forget(UUID keycloakId) {
        Sql.run(entities, "delete from keycloak_sweep where keycloak_id = ?1", keycloakId);
    }

    /** Keycloak does not have those any more that a reading of everything did not find. */
    public void forgetUnswept(Instant pass) {
        Sql.run(entities, "delete from keycloak_sweep where swept_at < ?1", pass);
    }
}
