package ngo.portal.ejb.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import ngo.portal.persistence.access.AccessGrantRepository;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.Voice;
import ngo.portal.persistence.tenant.Acting;
import ngo.portal.persistence.tenant.TenantContext;

/** May the caller do this? By role in the active organisation, by ownership or grant, or as a lead. */
@ApplicationScoped
public class AccessControl {

    @Inject
    private TenantContext tenant;

    @Inject
    private AccessGrantRepository grants;

    public void require(Permission permission, UUID owner, UUID document) {
        if (!may(permission, owner, document)) {
            throw new Forbidden();
        }
    }

    public boolean may(Permission permission, UUID owner, UUID document) {
        Acting acting = tenant.acting();
        if (permission == Permission.STEWARD) {
            return acting.lead();
        }
        return permission.isGivenBy(acting.roles()) && reaches(permission, owner, document);
    }

    private boolean reaches(Permission permission, UUID owner, UUID document) {
        UUID organisation = tenant.organisation();
        return organisation.equals(owner)
                || grants.level(document, organisation)
                        .filter(level -> level.covers(permission.level()))
                        .isPresent();
    }

    /** Auditors read every trail, administrators the one of the organisation they act for. */
    public void requireAudit() {
        Acting acting = tenant.acting();
        boolean administers = acting.organisation() != null && acting.roles().contains(MemberRole.ADMINISTRATOR);
        if (!acting.auditor() && !administers) {
            throw new Forbidden();
        }
    }

    /** As what the caller speaks when an organisation's membership is moved. */
    public Set<Voice> voices(UUID organisation) {
        Acting acting = tenant.acting();
        Set<Voice> voices = EnumSet.noneOf(Voice.class);
        if (acting.lead()) {
            voices.add(Voice.LEAD);
        }
        if (isOffice(acting)) {
            voices.add(Voice.OFFICE);
        }
        if (organisation.equals(acting.organisation()) && acting.roles().contains(MemberRole.ADMINISTRATOR)) {
            voices.add(Voice.OWN);
        }
        return voices;
    }

    /** Refuses anybody who does not administer the coalition, acting for its office. */
    public void requireOffice() {
        if (!isOffice(tenant.acting())) {
            throw new Forbidden();
        }
    }

    private static boolean isOffice(Acting acting) {
        return acting.coalitionRoles().contains(CoalitionRole.COALITION_ADMINISTRATOR) && acting.forOffice();
    }

    /** Refuses anybody who does not act for an organisation. */
    public void requireMember() {
        tenant.organisation();
    }
}
