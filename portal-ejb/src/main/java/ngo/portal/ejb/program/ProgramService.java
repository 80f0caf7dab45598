package ngo.portal.ejb.program;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.outbox.OutboxCommands;
import ngo.portal.ejb.program.ProgramEvent.ProgramLimited;
import ngo.portal.ejb.program.ProgramEvent.ProgramMade;
import ngo.portal.ejb.program.ProgramEvent.ProgramRevoked;
import ngo.portal.ejb.program.ProgramEvent.ProgramSecretRenewed;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.Organisation;
import ngo.portal.persistence.organisation.OrganisationRepository;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.persistence.outbox.OutboxCommandType;
import ngo.portal.persistence.program.ProgramRefusals.ProgramIsOver;
import ngo.portal.persistence.program.ProgramRepository;
import ngo.portal.persistence.program.ProgramRow;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Document;
import ngo.portal.persistence.tenant.TenantContext;

/** API programs: each works for one organisation, with roles and an end. For coalition administrators. */
@Stateless
public class ProgramService {

    private static final int MAX_SHOWN = 200;

    @Inject
    private ProgramRepository programs;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private AccessControl access;

    @Inject
    private OutboxCommands commands;

    @Inject
    private ProgramSecrets secrets;

    @Inject
    private Event<ProgramEvent> events;

    @Inject
    private TenantContext tenant;

    @Inject
    private Clock clock;

    /** Active ones first, newest first. */
    public List<ProgramRow> rows() {
        access.requireOffice();
        return programs.rows(clock.instant(), MAX_SHOWN);
    }

    public ProgramRow row(UUID id) {
        access.requireOffice();
        return programs.find(id).orElseThrow(NotFound::new);
    }

    /** Creates a program without a secret. */
    public UUID make(@Valid ProgramForm form) {
        requireOffice();
        Instant now = clock.instant();
        OrganisationRow organisation = organisations.require(form.getOrganisation());
        UUID id = UUID.randomUUID();
        String name = form.getName().strip();
        programs.add(
                organisation.id(),
                id,
                name,
                form.possibleRoles(),
                form.end(now),
                new ProgramRepository.Maker(tenant.subject(), tenant.acting().name(), now));
        events.fire(
                new ProgramMade(Organisation.document(organisation.id(), name), administratorsOf(organisation.id())));
        return id;
    }

    /** Changes roles and end, effective from the next request on. */
    public void limit(UUID id, @Valid ProgramForm form) {
        ProgramRow program = act(id);
        programs.limit(program, form.possibleRoles(), form.end(clock.instant()));
        events.fire(new ProgramLimited(document(program), administratorsOf(program.organisation())));
    }

    /**
     * Issues a new secret, which the caller shows once: only Keycloak stores it. Keycloak is called last in the transaction,
     * so that no secret is issued without an audit entry.
     */
    public String renewSecret(UUID id) {
        ProgramRow program = act(id);
        programs.renewed(program, clock.instant());
        events.fire(new ProgramSecretRenewed(document(program), administratorsOf(program.organisation())));
        return secrets.renewed(program);
    }

    /** The program has no access from now on, even before Keycloak has removed its client. */
    public void revoke(UUID id) {
        ProgramRow program = act(id);
        programs.close(program, tenant.acting().name(), clock.instant());
        commands.enqueue(program.organisation(), OutboxCommandType.REMOVE_PROGRAM, id.toString(), Map.of());
        events.fire(new ProgramRevoked(document(program), administratorsOf(program.organisation())));
    }

    private void requireOffice() {
        access.requireOffice();
        access.requireFresh();
    }

    /** A program that has not ended, locked against other changes until the transaction ends. */
    private ProgramRow act(UUID id) {
        requireOffice();
        programs.lock(id);
        ProgramRow program = programs.find(id).orElseThrow(NotFound::new);
        if (program.stage(clock.instant()).isOver()) {
            throw new ProgramIsOver();
        }
        return program;
    }

    private static Document document(ProgramRow program) {
        return Organisation.document(program.organisation(), program.name());
    }

    private static List<Audience> administratorsOf(UUID organisation) {
        return List.of(Audience.notified(organisation, MemberRole.ADMINISTRATOR));
    }
}
