package ngo.portal.persistence.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A document of one organisation. Its id is made in Java, because row-level security would hide the result of an insert. */
@MappedSuperclass
public abstract class OwnedByOrganisation {

    @Id
    private UUID id;

    @Column(name = "organisation_id", updatable = false)
    private UUID organisation;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected OwnedByOrganisation() {}

    protected OwnedByOrganisation(UUID organisation, Instant now) {
        this.id = UUID.randomUUID();
        this.organisation = organisation;
        this.createdAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID organisation() {
        return organisation;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public long version() {
        return version;
    }
}
