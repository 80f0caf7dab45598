package ngo.portal.ejb.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import ngo.portal.persistence.access.AccessGrantRepository;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.NotFound;
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
        return permission.isGivenBy(acting.rolesFor(document)) && reaches(permission, owner, document);
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

    /**
     * People of an organisation are looked after by its own administrators and by those of the coalition. To everybody
     * else a foreign organisation's people are not there.
     */
    public void requireSightOfPeople(UUID organisation) {
        Acting acting = tenant.acting();
        boolean own = organisation.equals(acting.organisation());
        if (!own && !acting.coalitionAdministrator()) {
            throw new NotFound();
        }
        if (own && !acting.coalitionAdministrator() && !acting.roles().contains(MemberRole.ADMINISTRATOR)) {
            throw new Forbidden();
        }
    }

    /** Before each act on people and their roles. */
    public void requireAdministrator(UUID organisation) {
        requireSightOfPeople(organisation);
    }

    /** Refuses anybody who does not administer the coalition. */
    public void requireOffice() {
        if (!tenant.acting().coalitionAdministrator()) {
            throw new Forbidden();
        }
    }

    /** Refuses anybody who does not act for an organisation. */
    public void requireMember() {
        tenant.organisation();
    }
}
