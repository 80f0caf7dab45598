package ngo.portal.ejb.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import ngo.portal.persistence.outbox.OutboxCommandRepository;
import ngo.portal.persistence.outbox.OutboxCommandType;
import ngo.portal.persistence.tenant.TenantContext;

/** Adds commands for Keycloak to the outbox, in the transaction of the action. They are carried out seconds after its commit. */
@ApplicationScoped
public class OutboxCommands {

    @Inject
    private OutboxCommandRepository commands;

    @Inject
    private TenantContext tenant;

    @Inject
    private Clock clock;

    /** Adds a command about the organisation itself, in the transaction of the action. */
    public void enqueue(UUID organisation, OutboxCommandType type) {
        enqueue(organisation, type, "", Map.of());
    }

    /**
     * Adds a command.
     *
     * @param subject the person or the address it is about
     */
    public void enqueue(UUID organisation, OutboxCommandType type, String subject, Map<String, String> details) {
        commands.add(organisation, type, subject, details, tenant.subject(), clock.instant());
    }
}
