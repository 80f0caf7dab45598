package ngo.portal.ejb.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.access.Permission;
import ngo.portal.ejb.event.Audience;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.OrganisationRepository;
import ngo.portal.persistence.tenant.TenantContext;

/** The people of an organisation who may give its internal clearance: whom to ask, and how many they are. */
@ApplicationScoped
public class ClearanceAudience {

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private TenantContext tenant;

    public static List<Audience> asked(UUID organisation) {
        return List.of(
                Audience.asked(organisation, MemberRole.SIGNATORY),
                Audience.asked(organisation, MemberRole.ADMINISTRATOR));
    }

    public static List<Audience> notified(UUID organisation) {
        return List.of(
                Audience.notified(organisation, MemberRole.SIGNATORY),
                Audience.notified(organisation, MemberRole.ADMINISTRATOR));
    }

    /** The number of people in the caller's organisation who may give clearance, without the caller, who cannot clear their own request. */
    public int colleagues() {
        return (int) organisations.members(tenant.organisation()).stream()
                .filter(member -> !member.subject().equals(tenant.subject()))
                .filter(member -> Permission.CLEAR.isGivenBy(member.roles()))
                .count();
    }
}
