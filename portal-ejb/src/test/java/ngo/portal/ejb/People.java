package ngo.portal.ejb;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.DelegatedRole;
import ngo.portal.persistence.organisation.Mandate;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.TenantPrincipal;

/** An organisation made for one test, and the people who act for it. */
public record People(UUID organisation) {

    public static People ofANewOrganisation() {
        return new People(UUID.randomUUID());
    }

    public TenantPrincipal member() {
        return person("member", Set.of(MemberRole.MEMBER), Set.of());
    }

    public TenantPrincipal signatory() {
        return person("signatory", Set.of(MemberRole.SIGNATORY), Set.of());
    }

    public TenantPrincipal lead() {
        return person("lead", Set.of(MemberRole.MEMBER), Set.of(CoalitionRole.LEAD));
    }

    public TenantPrincipal administrator() {
        return person("administrator", Set.of(MemberRole.ADMINISTRATOR), Set.of());
    }

    /** Somebody with just these roles, who has proven lately that it is them. */
    public TenantPrincipal person(String name, MemberRole... roles) {
        return person(name, Set.of(roles), Set.of());
    }

    /** A colleague who may do this only as the deputy of an absent person. */
    public static TenantPrincipal deputyOf(TenantPrincipal away, Mandate lent) {
        Instant now = Clock.systemUTC().instant();
        UUID organisation = Objects.requireNonNull(away.organisation());
        return new TenantPrincipal(
                        organisation, "deputy-" + away.subject(), "Deputy", Set.of(MemberRole.MEMBER), Set.of())
                .provenAt(now)
                .withDelegatedRoles(List.of(new DelegatedRole(
                        organisation, lent, away.subject(), away.name(), now.plus(Duration.ofHours(1)))));
    }

    /** Who acts for no organisation. */
    public static TenantPrincipal auditor() {
        return new TenantPrincipal(null, "auditor", "Auditor", Set.of(), Set.of(CoalitionRole.AUDITOR));
    }

    private TenantPrincipal person(String role, Set<MemberRole> roles, Set<CoalitionRole> coalitionRoles) {
        return new TenantPrincipal(organisation, role + "-" + organisation, role, roles, coalitionRoles)
                .provenAt(Clock.systemUTC().instant());
    }
}
