package ngo.portal.ejb.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.outbox.OutboxCommands;
import ngo.portal.ejb.program.ProgramEvent.ProgramEnded;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.Organisation;
import ngo.portal.persistence.outbox.OutboxCommandType;
import ngo.portal.persistence.program.ProgramRepository;
import ngo.portal.persistence.program.ProgramRow;

/** Removes the Keycloak clients of API programs that have expired. The portal refuses their tokens from the moment of expiry on. */
@ApplicationScoped
public class ProgramEnd {

    @Inject
    private ProgramRepository programs;

    @Inject
    private OutboxCommands commands;

    @Inject
    private Event<ProgramEvent> events;

    /** For the organisation of the tenant context. */
    public void settle(UUID organisation, Instant now) {
        for (ProgramRow program : programs.ended(organisation, now)) {
            programs.close(program, "", now);
            commands.enqueue(
                    organisation, OutboxCommandType.REMOVE_PROGRAM, program.id().toString(), Map.of());
            events.fire(new ProgramEnded(
                    Organisation.document(organisation, program.name()),
                    List.of(Audience.notified(organisation, MemberRole.ADMINISTRATOR), Audience.officeNotified())));
        }
    }
}
