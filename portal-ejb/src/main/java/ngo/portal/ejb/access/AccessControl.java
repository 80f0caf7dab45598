package ngo.portal.ejb.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.persistence.access.AccessGrantRepository;
import ngo.portal.persistence.organisation.Mandate;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.MembershipAuthority;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;

/**
 * Checks whether the caller may perform an action: by role in the active organisation, by ownership or access grant, or as a
 * consortium lead.
 */
@ApplicationScoped
public class AccessControl {

    @Inject
    private TenantContext tenant;

    @Inject
    private AccessGrantRepository grants;

    @Inject
    private RecentAuthentication recentAuthentication;

    public void require(Permission permission, UUID owner, UUID document) {
        if (!may(permission, owner, document)) {
            throw new Forbidden();
        }
        allow(permission::isGivenBy);
    }

    /**
     * If only a delegated mandate permits the action, the caller acts in place of the delegating person, and the audit trail
     * records it.
     */
    private void allow(Predicate<Mandate> needed) {
        tenant.allowed(tenant.acting().inPlaceOf(needed));
    }

    /**
     * Records which of these mandates permitted the action when a rule outside of this class has admitted the caller. An
     * empty set means that no mandate was delegated.
     */
    public void allowedBy(Set<Mandate> mandates) {
        allow(mandates::contains);
    }

    public boolean may(Permission permission, UUID owner, UUID document) {
        return standing(owner, document).may(permission);
    }

    /** The caller's permissions for one document, for code that checks several of them. */
    public DocumentPermissions standing(UUID owner, UUID document) {
        return new DocumentPermissions(
                tenant.acting(), owner, document, () -> grants.level(document, tenant.organisation()));
    }

    /** Requires an auditor, who reads every audit trail, or an administrator, who reads the one of the organisation they act for. */
    public void requireAudit() {
        TenantPrincipal acting = tenant.acting();
        boolean administers = acting.organisation() != null && acting.roles().contains(MemberRole.ADMINISTRATOR);
        if (!acting.auditor() && !administers) {
            throw new Forbidden();
        }
    }

    /** Requires an administrator of the active organisation. */
    public void requireAdministrator() {
        requireRole(MemberRole.ADMINISTRATOR);
    }

    /** Requires a role for what concerns the active organisation itself and no document of it. */
    public void requireRole(MemberRole role) {
        requireAnyRole(Set.of(role));
    }

    /** Requires at least one of several roles. */
    public void requireAnyRole(Set<MemberRole> roles) {
        tenant.organisation();
        if (tenant.acting().roles().stream().noneMatch(roles::contains)) {
            throw new Forbidden();
        }
        allow(mandate -> mandate.memberRole().filter(roles::contains).isPresent());
    }

    /** Requires a lead, for what concerns the coalition as a whole. */
    public void requireLead() {
        tenant.organisation();
        if (!tenant.acting().lead()) {
            throw new Forbidden();
        }
        allow(mandate -> mandate == Mandate.LEAD);
    }

    /** Requires a recent authentication, for actions that bind others or cannot be undone. */
    public void requireFresh() {
        recentAuthentication.require();
    }

    /** Requires a coalition administrator, for what concerns the membership of the coalition. */
    public void requireOffice() {
        if (!tenant.acting().coalitionAdministrator()) {
            throw new Forbidden();
        }
        allowedBy(Set.of());
    }

    /**
     * Requires an administrator of this organisation or of the coalition. For everybody else, the people of another
     * organisation do not exist.
     */
    public void requireSightOfPeople(UUID organisation) {
        TenantPrincipal acting = tenant.acting();
        if (acting.coalitionAdministrator()) {
            allowedBy(Set.of());
            return;
        }
        if (!organisation.equals(acting.organisation())) {
            throw new NotFound();
        }
        requireAdministrator();
    }

    /** Requires an administrator before each change to people and their roles. */
    public void requireAdministrator(UUID organisation) {
        requireSightOfPeople(organisation);
        requireFresh();
    }

    /** The authorities with which the caller may take part in moving an organisation's membership. */
    public Set<MembershipAuthority> authorities(UUID organisation) {
        return authorities(tenant.acting(), organisation);
    }

    /** The same authorities, without delegated ones. */
    public Set<MembershipAuthority> ownAuthorities(UUID organisation) {
        return authorities(tenant.acting().inOwnRight(), organisation);
    }

    private static Set<MembershipAuthority> authorities(TenantPrincipal acting, UUID organisation) {
        Set<MembershipAuthority> authorities = EnumSet.noneOf(MembershipAuthority.class);
        if (acting.lead()) {
            authorities.add(MembershipAuthority.LEAD);
        }
        if (acting.coalitionAdministrator() && acting.forOffice()) {
            authorities.add(MembershipAuthority.OFFICE);
        }
        if (organisation.equals(acting.organisation()) && acting.roles().contains(MemberRole.ADMINISTRATOR)) {
            authorities.add(MembershipAuthority.OWN);
        }
        return authorities;
    }

    /** Requires that the caller acts for an organisation. */
    public void requireMember() {
        tenant.organisation();
        allowedBy(Set.of());
    }
}
