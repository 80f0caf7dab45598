package ngo.portal.ejb.petition.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.access.Permission;
import ngo.portal.ejb.event.Audience;
import ngo.portal.persistence.organisation.DelegatedRole;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.petition.Petition;
import ngo.portal.persistence.petition.PetitionRepository;
import ngo.portal.persistence.petition.PetitionState;
import ngo.portal.persistence.petition.desk.DeskPerson;
import ngo.portal.persistence.petition.desk.DeskRefusals.NoSignatures;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;

/**
 * Access control of the desk: press officers of the owner moderate; the second person is another press officer, an
 * administrator of the owner, or a lead. Functions and row-level security policies of the database enforce the same rules.
 */
@ApplicationScoped
public class DeskAccess {

    @Inject
    private PetitionRepository petitions;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    /** A petition that was opened for signatures, for its moderators. */
    Petition forDesk(UUID id) {
        Petition petition = petitions.require(id);
        access.require(Permission.MODERATE, petition.organisation(), id);
        requireOwn(petition);
        return withSignatures(petition);
    }

    /** The same for a second person as well. */
    Petition forSecond(UUID id) {
        Petition petition = petitions.require(id);
        boolean own = petition.organisation().equals(tenant.organisation());
        access.require(
                own && !access.may(Permission.STEWARD, petition.organisation(), id)
                        ? Permission.SECOND
                        : Permission.STEWARD,
                petition.organisation(),
                id);
        return withSignatures(petition);
    }

    /** Whether the caller moderates, and is not only a second person. */
    boolean keeps(Petition petition) {
        return petition.organisation().equals(tenant.organisation())
                && access.may(Permission.MODERATE, petition.organisation(), petition.id());
    }

    /** The caller, and the person on whose behalf they act if a delegated role permitted the last check. */
    DeskPerson person() {
        TenantPrincipal acting = tenant.acting();
        return new DeskPerson(
                acting.subject(),
                acting.name(),
                tenant.inPlaceOf().map(DelegatedRole::forSubject).orElse(""));
    }

    private void requireOwn(Petition petition) {
        if (!petition.organisation().equals(tenant.organisation())) {
            throw new Forbidden();
        }
    }

    private static Petition withSignatures(Petition petition) {
        if (!petition.state().isPublic() || petition.state() == PetitionState.ARCHIVED) {
            throw new NoSignatures();
        }
        return petition;
    }

    /** The moderators. */
    static List<Audience> desk(Petition petition) {
        return List.of(Audience.notified(petition.organisation(), MemberRole.PRESS_OFFICER));
    }

    /** The moderators, who have to act. */
    static List<Audience> deskAsked(Petition petition) {
        return List.of(Audience.asked(petition.organisation(), MemberRole.PRESS_OFFICER));
    }

    /** The moderators, and leads. */
    static List<Audience> deskAndLeads(Petition petition) {
        return List.of(Audience.notified(petition.organisation(), MemberRole.PRESS_OFFICER), Audience.leadsNotified());
    }

    /** Everybody who can be the second person. */
    static List<Audience> seconds(Petition petition) {
        return List.of(
                Audience.asked(petition.organisation(), MemberRole.PRESS_OFFICER),
                Audience.asked(petition.organisation(), MemberRole.ADMINISTRATOR),
                Audience.leadsAsked());
    }
}
