package ngo.portal.ejb.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import ngo.portal.persistence.vault.DueVaultCommand;

/** The run of the vault's timer: finds due commands and carries them out in each owner's tenant context. */
@ApplicationScoped
public class VaultOutboxProcessor {

    private static final Logger LOG = System.getLogger(VaultOutboxProcessor.class.getName());
    private static final int MAX_RESEAL_ROUNDS = 1000;

    @Inject
    private VaultOutboxService service;

    @Inject
    private TenantContext tenant;

    /** A failure at one object does not block the others. */
    public void carryOut() {
        try {
            tenant.enter(TenantPrincipal.timer());
            service.due().forEach(this::carryOut);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The vault could not look what it has promised: {0}", name(e));
        } finally {
            tenant.leave();
        }
    }

    private void carryOut(DueVaultCommand due) {
        try {
            tenant.enter(TenantPrincipal.timer(due.owner()));
            service.putOff(due.id());
            service.begin(due.id());
            reseal(due.id());
            service.end(due.id());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Command {0} of the vault waits: {1}", due.id(), name(e));
        }
    }

    private void reseal(UUID command) {
        VaultOutboxService.Step step = new VaultOutboxService.Step(0, 0);
        int rounds = 0;
        int met;
        do {
            met = step.damaged();
            step = service.reseal(command, met);
            rounds++;
        } while (rounds < MAX_RESEAL_ROUNDS && (step.sealed() > 0 || step.damaged() > met));
        if (step.damaged() > 0) {
            LOG.log(
                    Level.ERROR,
                    "Command {0} of the vault waits: {1} damaged things keep the older key from being destroyed",
                    command,
                    step.damaged());
        }
    }

    private static String name(RuntimeException e) {
        return e.getClass().getSimpleName();
    }
}
