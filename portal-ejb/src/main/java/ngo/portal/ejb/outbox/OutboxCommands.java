package ngo.portal.ejb.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import ngo.portal.persistence.outbox.OutboxCommandRepository;
import ngo.portal.persistence.outbox.OutboxCommandType;
import ngo.portal.persistence.tenant.TenantContext;

/** Promises, within the act, that Keycloak will follow. Carried out seconds after the act is committed. */
@ApplicationScoped
public class OutboxCommands {

    @Inject
    private OutboxCommandRepository commands;

    @Inject
    private TenantContext tenant;

    @Inject
    private Clock clock;

    /** One command about the organisation itself, in the transaction of the act. */
    public void enqueue(UUID organisation, OutboxCommandType type) {
        enqueue(organisation, type, "", Map.of());
    }

    /**
     * Promises one act.
     *
     * @param subject the person or the address it is about
     */
    public void enqueue(UUID organisation, OutboxCommandType type, String subject, Map<String, String> details) {
        commands.add(organisation, type, subject, details, tenant.subject(), clock.instant());
    }
}
