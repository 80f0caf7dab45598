package ngo.portal.ejb.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import ngo.portal.persistence.document.DueDocument;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;

/** The round of a timer: asks where something is due, and enters each owner's organisation in turn to do it there. */
@ApplicationScoped
public class ForEachOwner {

    private static final Logger LOG = System.getLogger(ForEachOwner.class.getName());

    @Inject
    private TenantContext tenant;

    /** What fails at one document comes again later, each time after a longer while, and holds up no other. */
    public void visit(Supplier<List<DueDocument>> due, Consumer<UUID> advance) {
        try {
            tenant.enter(TenantPrincipal.timer());
            due.get().forEach(one -> advance(one, advance));
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "A timer could not look what is due: " + e.getClass().getSimpleName());
        } finally {
            tenant.leave();
        }
    }

    private void advance(DueDocument due, Consumer<UUID> advance) {
        tenant.enter(TenantPrincipal.timer(due.organisation()));
        try {
            advance.accept(due.document());
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "Document {0} waits for a later round: {1}",
                    due.document(),
                    e.getClass().getSimpleName());
        }
    }
}
