package ngo.portal.persistence.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;

/** Secrets of the installation in the key database; for the scheduler alone. */
@ApplicationScoped
public class InstallationSecretRepository {

    private static final Select<InstallationSecretRow> ONE = Select.of(
            InstallationSecretRow.class,
            "select number, sealed from installation_secret where purpose = ?1 and number = ?2");

    @PersistenceContext(unitName = "keys")
    private EntityManager entities;

    public Optional<InstallationSecretRow> find(String purpose, int number) {
        return ONE.first(entities, purpose, number);
    }

    public boolean takesWrites() {
        return Sql.takesWrites(entities);
    }

    /** Adds a secret, unless another node was quicker. */
    public void add(String purpose, InstallationSecretRow secret, Instant now) {
        Sql.run(
                entities,
                "insert into installation_secret (purpose, number, sealed, made_at) values (?1, ?2, ?3, ?4) on conflict do nothing",
                purpose,
                secret.number(),
                secret.sealed(),
                now);
    }

    /** Destroys the secrets of a purpose with a smaller number than this; values that were made with them cannot be compared any more. */
    public void dropOlder(String purpose, int number) {
        Sql.run(entities, "delete from installation_secret where purpose = ?1 and number < ?2", purpose, number);
    }
}
