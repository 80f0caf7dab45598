package ngo.portal.persistence.tenant;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.organisation.DelegatedRole;
import org.jspecify.annotations.Nullable;

/**
 * The acting person of this request. A transaction keeps the organisation with which it began; changing the organisation
 * needs a new transaction.
 */
@RequestScoped
public class TenantContext {

    private @Nullable TenantPrincipal acting;
    private @Nullable DelegatedRole delegation;

    public void enter(TenantPrincipal now) {
        acting = now;
        delegation = null;
    }

    public void leave() {
        acting = null;
        delegation = null;
    }

    /** Records whether the last permission came from a colleague's delegation or from the person's own roles. */
    public void allowed(Optional<DelegatedRole> inPlaceOf) {
        delegation = inPlaceOf.orElse(null);
    }

    /** The delegation that gave the last permission, if it was one. */
    public Optional<DelegatedRole> inPlaceOf() {
        return Optional.ofNullable(delegation);
    }

    public boolean isEntered() {
        return acting != null;
    }

    public TenantPrincipal acting() {
        if (acting == null) {
            throw new NoTenantSelected();
        }
        return acting;
    }

    public UUID organisation() {
        UUID organisation = acting().organisation();
        if (organisation == null) {
            throw new NoTenantSelected();
        }
        return organisation;
    }

    public String subject() {
        return acting().subject();
    }
}
