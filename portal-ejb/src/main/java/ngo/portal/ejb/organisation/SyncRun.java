package ngo.portal.ejb.organisation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ngo.portal.ejb.directory.Directory;
import ngo.portal.ejb.outbox.KeycloakLease;
import ngo.portal.persistence.directory.EventCursorRow;
import ngo.portal.persistence.directory.KeycloakEventKind;
import ngo.portal.persistence.directory.KeycloakFollowRepository;
import ngo.portal.persistence.organisation.KeycloakSyncRepository;
import ngo.portal.persistence.organisation.SyncedOrganisationRow;

/**
 * What was read is kept in one transaction with the lease, and with how far events were followed for it: whoever was held up since then
 * keeps nothing, and whoever comes after them goes on from there.
 */
@Stateless
public class SyncRun {

    @Inject
    private KeycloakSyncService service;

    @Inject
    private KeycloakSyncRepository sync;

    @Inject
    private KeycloakFollowRepository followed;

    @Inject
    private KeycloakLease lease;

    public void keep(Directory directory, Map<KeycloakEventKind, Long> cursors, long fence) {
        lease.hold(fence);
        service.keep(directory);
        cursors.forEach(followed::move);
        lease.noteWork(fence);
    }

    /** Events were followed to which nothing had to be read. */
    public void move(Map<KeycloakEventKind, Long> cursors, long fence) {
        lease.hold(fence);
        cursors.forEach(followed::move);
    }

    public List<EventCursorRow> cursors() {
        return followed.cursors();
    }

    /** How many organisations Keycloak had when they were read last. */
    public int organisations() {
        return followed.organisations();
    }

    /** The id in Keycloak of the one that was read as a whole before all others; none where none was. */
    public List<UUID> oldest() {
        return followed.oldest(1);
    }

    /** The ids in Keycloak of some organisations, as far as they have one. */
    public List<UUID> inKeycloak(Collection<UUID> organisations) {
        return sync.inKeycloak(organisations);
    }

    /** All organisations of the portal. */
    public List<SyncedOrganisationRow> known() {
        return sync.organisations();
    }
}
