package ngo.portal.ejb.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import ngo.portal.ejb.access.AccessRefusals.ProofNeeded;
import ngo.portal.persistence.tenant.TenantContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Whether the caller has authenticated within the last {@code portal.proof.minutes}, with every factor that the realm demands. */
@ApplicationScoped
public class RecentAuthentication {

    @Inject
    @ConfigProperty(name = "portal.proof.minutes", defaultValue = "15")
    private int minutes;

    @Inject
    private TenantContext tenant;

    @Inject
    private Clock clock;

    public boolean isFresh() {
        return isFresh(tenant.acting().proven(), clock.instant(), minutes);
    }

    void require() {
        if (!isFresh()) {
            throw new ProofNeeded(minutes);
        }
    }

    static boolean isFresh(@Nullable Instant proven, Instant now, int minutes) {
        return proven != null && !proven.isBefore(now.minus(Duration.ofMinutes(minutes)));
    }
}
