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
 * Stores the result of a read pass in one transaction with the check of the lease and with the event cursors: a node that
 * was suspended and has lost the lease stores nothing, and the next holder continues at the stored cursors.
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

    /** Stores the cursors of events for which nothing had to be read. */
    public void move(Map<KeycloakEventKind, Long> cursors, long fence) {
        lease.hold(fence);
        cursors.forEach(followed::move);
    }

    public List<EventCursorRow> cursors() {
        return followed.cursors();
    }

    /** The number of organisations in Keycloak at the last read. */
    public int organisations() {
        return followed.organisations();
    }

    /** The ids in Keycloak of the organisation whose full read is the oldest; empty if there is none. */
    public List<UUID> oldest() {
        return followed.oldest(1);
    }

    /** The ids in Keycloak of these organisations, if they have one. */
    public List<UUID> inKeycloak(Collection<UUID> organisations) {
        return sync.inKeycloak(organisations);
    }

    /** All organisations of the portal. */
    public List<SyncedOrganisationRow> known() {
        return sync.organisations();
    }
}
