package ngo.portal.persistence.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;

/** Signing keys in the key database. For a timer alone. */
@ApplicationScoped
public class SigningKeyRepository {

    private static final Select<SigningKeyRow> NEWEST = Select.of(
            SigningKeyRow.class,
            """
            select number, public_key, sealed, made_at from organisation_signing_key where organisation_id = ?1
            order by number desc limit 1
            """);

    private static final Select<LogKeyRow> LOGS = Select.of(
            LogKeyRow.class,
            "select log, origin, public_key, sealed, size, root from log_key order by log desc limit 2");

    @PersistenceContext(unitName = "keys")
    private EntityManager entities;

    /** Takes the lock of this name until the transaction ends. */
    public void alone(String name) {
        Sql.lock(entities, name);
    }

    public Optional<SigningKeyRow> newest(UUID organisation) {
        return NEWEST.first(entities, organisation);
    }

    /** Adds a key, which signs from now on. */
    public void add(UUID organisation, int number, SigningPair pair, Instant now) {
        Sql.run(
                entities,
                """
                insert into organisation_signing_key (organisation_id, number, public_key, sealed, made_at)
                values (?1, ?2, ?3, ?4, ?5)
                """,
                organisation,
                number,
                pair.publicKey(),
                pair.sealed(),
                now);
    }

    /** The present log and the one before it; none before the first. */
    public List<LogKeyRow> logs() {
        return LOGS.list(entities);
    }

    public void begin(int log, String origin, SigningPair pair, Instant now) {
        Sql.run(
                entities,
                "insert into log_key (log, origin, public_key, sealed, made_at) values (?1, ?2, ?3, ?4, ?5)",
                log,
                origin,
                pair.publicKey(),
                pair.sealed(),
                now);
    }

    /** Records the head that the key signs next. */
    public void grow(int log, long size, byte[] root) {
        Sql.run(entities, "update log_key set size = ?2, root = ?3 where log = ?1", log, size, root);
    }
}
