package ngo.portal.persistence.tenant;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.organisation.DelegatedRole;
import org.jspecify.annotations.Nullable;

/**
 * Who is acting in this request. A transaction keeps the organisation it began with; whoever changes it midway needs a
 * new transaction.
 */
@RequestScoped
public class TenantContext {

    private @Nullable TenantPrincipal acting;
    private @Nullable DelegatedRole standIn;

    public void enter(TenantPrincipal now) {
        acting = now;
        standIn = null;
    }

    public void leave() {
        acting = null;
        standIn = null;
    }

    /** What was allowed last was allowed in a colleague's place, or in the person's own right. */
    public void allowed(Optional<DelegatedRole> inPlaceOf) {
        standIn = inPlaceOf.orElse(null);
    }

    /** In whose place the person acts with what was allowed last. */
    public Optional<DelegatedRole> inPlaceOf() {
        return Optional.ofNullable(standIn);
    }

    public boolean isEntered() {
        return acting != null;
    }

    public TenantPrincipal acting() {
        if (acting == null) {
            throw new NobodyActing();
        }
        return acting;
    }

    public UUID organisation() {
        UUID organisation = acting().organisation();
        if (organisation == null) {
            throw new NobodyActing();
        }
        return organisation;
    }

    public String subject() {
        return acting().subject();
    }
}
