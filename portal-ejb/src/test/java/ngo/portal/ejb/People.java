package ngo.portal.ejb;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.Mandate;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.StandIn;
import ngo.portal.persistence.tenant.Acting;

/** An organisation made for one test, and the people who act for it. */
public record People(UUID organisation) {

    public static People ofANewOrganisation() {
        return new People(UUID.randomUUID());
    }

    public Acting member() {
        return person("member", Set.of(MemberRole.MEMBER), Set.of());
    }

    public Acting signatory() {
        return person("signatory", Set.of(MemberRole.SIGNATORY), Set.of());
    }

    public Acting lead() {
        return person("lead", Set.of(MemberRole.MEMBER), Set.of(CoalitionRole.LEAD));
    }

    public Acting administrator() {
        return person("administrator", Set.of(MemberRole.ADMINISTRATOR), Set.of());
    }

    /** Somebody with just these roles, who has proven lately that it is them. */
    public Acting person(String name, MemberRole... roles) {
        return person(name, Set.of(roles), Set.of());
    }

    /** A colleague who may do this only in the place of whoever is away. */
    public static Acting deputyOf(Acting away, Mandate lent) {
        Instant now = Clock.systemUTC().instant();
        UUID organisation = Objects.requireNonNull(away.organisation());
        return new Acting(organisation, "deputy-" + away.subject(), "Deputy", Set.of(MemberRole.MEMBER), Set.of())
                .provenAt(now)
                .standingIn(List.of(
                        new StandIn(organisation, lent, away.subject(), away.name(), now.plus(Duration.ofHours(1)))));
    }

    /** Who acts for no organisation. */
    public static Acting auditor() {
        return new Acting(null, "auditor", "Auditor", Set.of(), Set.of(CoalitionRole.AUDITOR));
    }

    private Acting person(String role, Set<MemberRole> roles, Set<CoalitionRole> coalitionRoles) {
        return new Acting(organisation, role + "-" + organisation, role, roles, coalitionRoles)
                .provenAt(Clock.systemUTC().instant());
    }
}
