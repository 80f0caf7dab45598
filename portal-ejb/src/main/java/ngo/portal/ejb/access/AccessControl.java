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

/** May the caller do this? By role in the active organisation, by ownership or grant, or as a lead. */
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

    /** Who acts with a lent mandate alone acts in the lender's place; the trail says so. */
    private void allow(Predicate<Mandate> needed) {
        tenant.allowed(tenant.acting().inPlaceOf(needed));
    }

    /** Where a rule of its own has let the caller in: with which of these mandates that was. None is lent where there are none. */
    public void allowedBy(Set<Mandate> mandates) {
        allow(mandates::contains);
    }

    public boolean may(Permission permission, UUID owner, UUID document) {
        return standing(owner, document).may(permission);
    }

    /** The same for whoever has more than one question about a document. */
    public DocumentPermissions standing(UUID owner, UUID document) {
        return new DocumentPermissions(
                tenant.acting(), owner, document, () -> grants.level(document, tenant.organisation()));
    }

    /** Auditors read every trail, administrators the one of the organisation they act for. */
    public void requireAudit() {
        TenantPrincipal acting = tenant.acting();
        boolean administers = acting.organisation() != null && acting.roles().contains(MemberRole.ADMINISTRATOR);
        if (!acting.auditor() && !administers) {
            throw new Forbidden();
        }
    }

    /** Refuses anybody who is no administrator of the organisation they act for. */
    public void requireAdministrator() {
        requireRole(MemberRole.ADMINISTRATOR);
    }

    /** What concerns the active organisation itself and no document of it. */
    public void requireRole(MemberRole role) {
        requireAnyRole(Set.of(role));
    }

    /** The same for whoever has one of several roles. */
    public void requireAnyRole(Set<MemberRole> roles) {
        tenant.organisation();
        if (tenant.acting().roles().stream().noneMatch(roles::contains)) {
            throw new Forbidden();
        }
        allow(mandate -> mandate.memberRole().filter(roles::contains).isPresent());
    }

    /** What concerns the coalition as a whole is for its leads. */
    public void requireLead() {
        tenant.organisation();
        if (!tenant.acting().lead()) {
            throw new Forbidden();
        }
        allow(mandate -> mandate == Mandate.LEAD);
    }

    /** Acts that bind others, or cannot be taken back, are done by whoever has proven lately that it is them. */
    public void requireFresh() {
        recentAuthentication.require();
    }

    /** What concerns the membership of the coalition is for those who administer it. */
    public void requireOffice() {
        if (!tenant.acting().coalitionAdministrator()) {
            throw new Forbidden();
        }
        allowedBy(Set.of());
    }

    /**
     * People of an organisation are looked after by its own administrators and by those of the coalition. To everybody
     * else a foreign organisation's people are not there.
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

    /** Before each act on people and their roles. */
    public void requireAdministrator(UUID organisation) {
        requireSightOfPeople(organisation);
        requireFresh();
    }

    /** As what the caller speaks when an organisation's membership is moved. */
    public Set<MembershipAuthority> voices(UUID organisation) {
        return voices(tenant.acting(), organisation);
    }

    /** The same without what others have lent. */
    public Set<MembershipAuthority> ownVoices(UUID organisation) {
        return voices(tenant.acting().inOwnRight(), organisation);
    }

    private static Set<MembershipAuthority> voices(TenantPrincipal acting, UUID organisation) {
        Set<MembershipAuthority> voices = EnumSet.noneOf(MembershipAuthority.class);
        if (acting.lead()) {
            voices.add(MembershipAuthority.LEAD);
        }
        if (acting.coalitionAdministrator() && acting.forOffice()) {
            voices.add(MembershipAuthority.OFFICE);
        }
        if (organisation.equals(acting.organisation()) && acting.roles().contains(MemberRole.ADMINISTRATOR)) {
            voices.add(MembershipAuthority.OWN);
        }
        return voices;
    }

    /** Refuses anybody who does not act for an organisation. */
    public void requireMember() {
        tenant.organisation();
        allowedBy(Set.of());
    }
}
