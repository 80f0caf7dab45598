package ngo.portal.ejb.organisation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.organisation.OrganisationEvent.OrganisationFounded;
import ngo.portal.ejb.outbox.OutboxCommands;
import ngo.portal.ejb.people.InvitationService;
import ngo.portal.ejb.people.InviteForm;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.MembershipLifecycleRepository;
import ngo.portal.persistence.organisation.MembershipLifecycleRepository.NewOrganisation;
import ngo.portal.persistence.organisation.Organisation;
import ngo.portal.persistence.organisation.OrganisationRefusals.AliasTaken;
import ngo.portal.persistence.organisation.OrganisationStep;
import ngo.portal.persistence.organisation.entry.OrganisationAlias;
import ngo.portal.persistence.outbox.OutboxCommandType;
import ngo.portal.persistence.tenant.TenantContext;

/**
 * Founds member organisations: a coalition administrator founds one and invites its first administrator at once. It sees
 * nothing before a lead has confirmed and everything that a member needs is complete.
 */
@Stateless
public class FoundingService {

    @Inject
    private MembershipLifecycleRepository lifecycle;

    @Inject
    private NameAvailability names;

    @Inject
    private DirectoryListing listing;

    @Inject
    private AccessControl access;

    @Inject
    private OutboxCommands commands;

    @Inject
    private InvitationService invitations;

    @Inject
    private Event<OrganisationEvent> events;

    @Inject
    private TenantContext tenant;

    @Inject
    private Clock clock;

    /** Founds it in the portal, and adds the same to the outbox for Keycloak. */
    public UUID found(@Valid FoundingForm form) {
        access.requireOffice();
        access.requireFresh();
        names.takeAlone();
        if (isTaken(form.getAlias())) {
            throw new AliasTaken();
        }
        String name = form.getName().strip();
        UUID id = UUID.randomUUID();
        names.requireFree(List.of(name), id);
        Instant now = clock.instant();
        lifecycle.add(new NewOrganisation(id, form.getAlias(), name, form.getLanguages()), now);
        describe(id, name, form);
        listing.keep(id);
        lifecycle.take(id, OrganisationStep.FOUND, "", tenant.acting().name(), now);

        commands.enqueue(id, OutboxCommandType.FOUND, "", Map.of("alias", form.getAlias(), "name", name));
        invitations.invite(form.getAlias(), firstAdministrator(form));
        events.fire(new OrganisationFounded(Organisation.document(id, name), List.of(Audience.leadsAsked())));
        return id;
    }

    /** The invitation of the first administrator is like any other. */
    private static InviteForm firstAdministrator(FoundingForm form) {
        InviteForm first = new InviteForm();
        first.setEmail(form.getFirstAdministrator());
        first.setLanguage(form.getFirstLanguage());
        first.setRoles(EnumSet.of(MemberRole.ADMINISTRATOR));
        return first;
    }

    private void describe(UUID id, String name, FoundingForm form) {
        form.getAbout().forEach((language, about) -> {
            if (!about.isBlank()) {
                lifecycle.describe(id, language.toLowerCase(Locale.ROOT), name, about.strip());
            }
        });
    }

    /** Whether an organisation has, or had, this alias or a similar one, or the portal reserves it. */
    public boolean isTaken(String alias) {
        access.requireOffice();
        return OrganisationAlias.isReserved(alias) || lifecycle.isTaken(alias);
    }
}
