package ngo.portal.ejb.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import ngo.portal.persistence.tenant.Acting;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.vault.DueErrand;

/** The round of the vault's clock: asks where something is promised, and enters each owner's organisation in turn. */
@ApplicationScoped
public class VaultErrands {

    private static final Logger LOG = System.getLogger(VaultErrands.class.getName());
    private static final int ENOUGH = 1000;
    private static final UUID NOBODY = new UUID(0, 0);

    @Inject
    private VaultErrandService service;

    @Inject
    private TenantContext tenant;

    /** What fails at one object waits and holds up no other. */
    public void carryOut() {
        try {
            tenant.enter(Acting.clock(NOBODY));
            service.due().forEach(this::carryOut);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The vault could not look what it has promised: {0}", name(e));
        } finally {
            tenant.leave();
        }
    }

    private void carryOut(DueErrand due) {
        tenant.enter(Acting.clock(due.owner()));
        try {
            service.begin(due.id());
            int rounds = 0;
            while (rounds < ENOUGH && service.reseal(due.id())) {
                rounds++;
            }
            service.end(due.id());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Errand {0} of the vault waits: {1}", due.id(), name(e));
            service.putOff(due.id());
        }
    }

    private static String name(RuntimeException e) {
        return e.getClass().getSimpleName();
    }
}
