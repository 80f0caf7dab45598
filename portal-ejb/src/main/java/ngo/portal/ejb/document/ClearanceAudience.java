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

/** Those of an organisation who may give its internal clearance: who is asked, and how many there are. */
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

    public static List<Audience> told(UUID organisation) {
        return List.of(
                Audience.told(organisation, MemberRole.SIGNATORY),
                Audience.told(organisation, MemberRole.ADMINISTRATOR));
    }

    /** How many of the caller's organisation there are besides the caller, who does not clear what they have asked for. */
    public int colleagues() {
        return (int) organisations.members(tenant.organisation()).stream()
                .filter(member -> !member.subject().equals(tenant.subject()))
                .filter(member -> Permission.CLEAR.isGivenBy(member.roles()))
                .count();
    }
}
