package ngo.portal.persistence.tenant;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is acting in this request. A transaction keeps the organisation it began with; whoever changes it midway needs a
 * new transaction.
 */
@RequestScoped
public class TenantContext {

    private @Nullable Acting acting;

    public void enter(Acting now) {
        acting = now;
    }

    public void leave() {
        acting = null;
    }

    public boolean isEntered() {
        return acting != null;
    }

    public Acting acting() {
        if (acting == null) {
            throw new NobodyActing();
        }
        return acting;
    }

    /** The active organisation. */
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
