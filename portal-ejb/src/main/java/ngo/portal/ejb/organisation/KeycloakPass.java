package ngo.portal.ejb.organisation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import ngo.portal.ejb.directory.Directory;
import ngo.portal.ejb.outbox.KeycloakLease;

/** What was read is kept in one transaction with the lease: whoever was held up since then keeps nothing. */
@Stateless
public class KeycloakPass {

    @Inject
    private KeycloakSyncService service;

    @Inject
    private KeycloakLease lease;

    public void keep(Directory directory, long fence) {
        lease.hold(fence);
        service.keep(directory);
        lease.noteWork(fence);
    }
}
