package ngo.portal.ejb.errand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import ngo.portal.persistence.errand.ErrandAct;
import ngo.portal.persistence.errand.ErrandRepository;
import ngo.portal.persistence.tenant.TenantContext;

/** Promises, within the act, that Keycloak will follow. Carried out seconds after the act is committed. */
@ApplicationScoped
public class Errands {

    @Inject
    private ErrandRepository errands;

    @Inject
    private TenantContext tenant;

    @Inject
    private Clock clock;

    public void promise(UUID organisation, ErrandAct act) {
        promise(organisation, act, "", Map.of());
    }

    /**
     * Promises one act.
     *
     * @param subject the person or the address it is about
     */
    public void promise(UUID organisation, ErrandAct act, String subject, Map<String, String> details) {
        errands.add(organisation, act, subject, details, tenant.subject(), clock.instant());
    }
}
