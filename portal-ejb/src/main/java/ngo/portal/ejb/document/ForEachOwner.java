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

/** Runs the work of a timer: finds the organisations with due work, and does the work of each in its own tenant context. */
@ApplicationScoped
public class ForEachOwner {

    private static final Logger LOG = System.getLogger(ForEachOwner.class.getName());

    @Inject
    private TenantContext tenant;

    /** A document that fails is retried with a growing delay, and does not block others. */
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
