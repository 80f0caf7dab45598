package ngo.portal.ejb.access;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import ngo.portal.persistence.access.AccessLevel;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.jspecify.annotations.Nullable;

/**
 * What one person may do with one document. The access grant is loaded on first use and cached in this object; code that
 * needs the current state later obtains a new object.
 */
public final class DocumentPermissions {

    private final TenantPrincipal acting;
    private final UUID owner;
    private final UUID document;
    private final Supplier<Optional<AccessLevel>> grant;
    private boolean looked;
    private @Nullable AccessLevel granted;

    DocumentPermissions(TenantPrincipal acting, UUID owner, UUID document, Supplier<Optional<AccessLevel>> grant) {
        this.acting = acting;
        this.owner = owner;
        this.document = document;
        this.grant = grant;
    }

    public boolean may(Permission permission) {
        if (permission == Permission.STEWARD) {
            return acting.lead();
        }
        return permission.isGivenBy(acting.rolesFor(document))
                && (owner.equals(acting.organisation()) || reaches(permission.level()));
    }

    private boolean reaches(AccessLevel level) {
        if (!looked) {
            granted = grant.get().orElse(null);
            looked = true;
        }
        return granted != null && granted.covers(level);
    }
}
