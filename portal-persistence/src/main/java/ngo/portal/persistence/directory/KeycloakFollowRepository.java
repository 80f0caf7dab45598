package ngo.portal.persistence.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;

/** How far the sync has followed Keycloak. For the sync alone. */
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

    /** The cursors, one for each kind; none before the first sync. */
    public List<EventCursorRow> cursors() {
        return CURSORS.list(entities);
    }

    /** Moves the cursor of this kind of events to the newest event that was followed. */
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

    /** The organisations whose last full sync is oldest, by their ids in Keycloak. */
    public List<UUID> oldest(int most) {
        return OLDEST.list(entities, most);
    }

    /** How many organisations of Keycloak have been fully read. */
    public int organisations() {
        return COUNT.first(entities).orElse(0);
    }

    /** Records that an organisation was fully read in this pass. */
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

    /** Deletes an organisation that Keycloak does not have any more. */
    public void forget(UUID keycloakId) {
        Sql.run(entities, "delete from keycloak_sweep where keycloak_id = ?1", keycloakId);
    }

    /** Deletes the organisations that a complete pass did not find in Keycloak. */
    public void forgetUnswept(Instant pass) {
        Sql.run(entities, "delete from keycloak_sweep where swept_at < ?1", pass);
    }
}
