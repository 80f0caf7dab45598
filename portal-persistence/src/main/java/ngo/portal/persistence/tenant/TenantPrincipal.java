package ngo.portal.persistence.tenant;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.persistence.access.Office;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.DelegatedRole;
import ngo.portal.persistence.organisation.LimitedRole;
import ngo.portal.persistence.organisation.Mandate;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.MembershipRow;
import org.jspecify.annotations.Nullable;

/**
 * A person acting for one organisation.
 *
 * @param organisation absent while a person of several organisations has not chosen one
 * @param subject the account's id in Keycloak
 * @param name how the person is shown to others
 * @param roles what they may do for the organisation, in their own right or as a deputy
 * @param limited roles that the person holds for one document each
 * @param delegatedRoles which of these roles they have only as a deputy
 * @param proven when the person last completed all steps of authentication that the realm requires; absent where they never
 *         did
 * @param preview the only document that can be seen; absent for a person who really acts
 */
public record TenantPrincipal(
        @Nullable UUID organisation,
        String subject,
        String name,
        Set<MemberRole> roles,
        Set<CoalitionRole> coalitionRoles,
        Set<LimitedRole> limited,
        List<DelegatedRole> delegatedRoles,
        @Nullable Instant proven,
        @Nullable Preview preview) {

    /** The name in the trail of an operator who acts at a terminal, past the portal; no account has this name. */
    public static final String OPERATOR = "operator";

    /** The name in the trail of the portal's own scheduler. */
    public static final String CLOCK = "clock";

    /** The name in the trail of the sync with Keycloak. */
    public static final String KEYCLOAK_SYNC = "mirror";

    public TenantPrincipal {
        roles = Set.copyOf(roles);
        coalitionRoles = Set.copyOf(coalitionRoles);
        limited = Set.copyOf(limited);
        delegatedRoles = List.copyOf(delegatedRoles);
    }

    /** A person in their own right, without a recent re-authentication. */
    public TenantPrincipal(
            @Nullable UUID organisation,
            String subject,
            String name,
            Set<MemberRole> roles,
            Set<CoalitionRole> coalitionRoles) {
        this(organisation, subject, name, roles, coalitionRoles, Set.of(), List.of(), null, null);
    }

    /** The same person, who has re-authenticated at this instant. */
    public TenantPrincipal provenAt(@Nullable Instant instant) {
        return new TenantPrincipal(
                organisation, subject, name, roles, coalitionRoles, limited, delegatedRoles, instant, preview);
    }

    /** The same person, acting for an organisation. */
    public TenantPrincipal within(MembershipRow place) {
        return new TenantPrincipal(
                place.organisation(),
                subject,
                name,
                place.roles(),
                coalitionRoles,
                place.limited(),
                List.of(),
                proven,
                null);
    }

    /** The same person in the coalition's office, which is no organisation. */
    public TenantPrincipal inOffice() {
        return new TenantPrincipal(Office.ID, subject, name, Set.of(), coalitionRoles).provenAt(proven);
    }

    /** The same person as one who prepares an organisation that takes no part yet. */
    public TenantPrincipal preparing(UUID invited) {
        return new TenantPrincipal(invited, subject, name, Set.of(MemberRole.ADMINISTRATOR), Set.of()).provenAt(proven);
    }

    /** The same person under break-glass access: they see what the organisation sees, and have no role to do anything. */
    public TenantPrincipal lookingInto(UUID seen) {
        return new TenantPrincipal(seen, subject, name, Set.of(), Set.of());
    }

    /** A preview, which cannot do anything: the view of another organisation on one document. */
    public static TenantPrincipal previewing(Preview preview) {
        return new TenantPrincipal(null, "preview", "", Set.of(), Set.of(), Set.of(), List.of(), null, preview);
    }

    /** A signed-in person before an organisation is chosen: they see their own account and nothing else. */
    public static TenantPrincipal person(String subject) {
        return new TenantPrincipal(null, subject, "", Set.of(), Set.of());
    }

    /** An administrator of the coalition, acting for its office. */
    public static TenantPrincipal office(String subject, String name, Set<CoalitionRole> coalitionRoles) {
        return new TenantPrincipal(Office.ID, subject, name, Set.of(), coalitionRoles);
    }

    /** The scheduler, before it has entered an organisation. */
    public static TenantPrincipal timer() {
        return timer(new UUID(0, 0));
    }

    /** The scheduler, doing what is due for one organisation. */
    public static TenantPrincipal timer(UUID organisation) {
        return new TenantPrincipal(organisation, CLOCK, "Portal", Set.of(), Set.of(CoalitionRole.TIMER));
    }

    /** The sync that copies Keycloak's organisations and people, for the office. */
    public static TenantPrincipal keycloakSync() {
        return new TenantPrincipal(Office.ID, KEYCLOAK_SYNC, "Portal", Set.of(), Set.of(CoalitionRole.KEYCLOAK_SYNC));
    }

    /** Whether it acts for the office of the coalition, and not for an organisation. */
    public boolean forOffice() {
        return Office.ID.equals(organisation);
    }

    /** The roles of the person for one document: those for all documents, and those for it alone. */
    public Set<MemberRole> rolesFor(UUID document) {
        Stream<MemberRole> forItAlone =
                limited.stream().filter(one -> one.document().equals(document)).map(LimitedRole::role);
        return Stream.concat(roles.stream(), forItAlone).collect(Collectors.toUnmodifiableSet());
    }

    /** The same person with the roles that colleagues have delegated; a role that they hold themselves needs no delegation. */
    public TenantPrincipal withDelegatedRoles(Collection<DelegatedRole> lent) {
        List<DelegatedRole> needed = lent.stream()
                .filter(one -> one.organisation().equals(organisation))
                .filter(one -> !holds(one.mandate()))
                .toList();
        Set<MemberRole> able = EnumSet.noneOf(MemberRole.class);
        able.addAll(roles);
        needed.forEach(one -> one.mandate().memberRole().ifPresent(able::add));
        Set<CoalitionRole> leading = EnumSet.noneOf(CoalitionRole.class);
        leading.addAll(coalitionRoles);
        needed.stream().filter(one -> one.mandate() == Mandate.LEAD).forEach(one -> leading.add(CoalitionRole.LEAD));
        return new TenantPrincipal(organisation, subject, name, able, leading, limited, needed, proven, preview);
    }

    /** The same person without delegated roles. */
    public TenantPrincipal inOwnRight() {
        Set<MemberRole> own = EnumSet.noneOf(MemberRole.class);
        own.addAll(roles);
        Set<CoalitionRole> leading = EnumSet.noneOf(CoalitionRole.class);
        leading.addAll(coalitionRoles);
        for (DelegatedRole lent : delegatedRoles) {
            lent.mandate().memberRole().ifPresentOrElse(own::remove, () -> leading.remove(CoalitionRole.LEAD));
        }
        return new TenantPrincipal(organisation, subject, name, own, leading, limited, List.of(), proven, preview);
    }

    /**
     * The same person with the view that their roles give them: a person without a role in all of the organisation sees the
     * documents for which they hold one, and nothing once that has ended. An auditor of the coalition still sees every
     * trail.
     */
    public TenantPrincipal narrowed() {
        if (!roles.isEmpty() || lead()) {
            return this;
        }
        Set<CoalitionRole> narrow = EnumSet.of(CoalitionRole.LIMITED);
        narrow.addAll(coalitionRoles);
        return new TenantPrincipal(
                organisation, subject, name, roles, narrow, limited, delegatedRoles, proven, preview);
    }

    /** Whether the person has this in their own right. */
    public boolean holds(Mandate mandate) {
        return has(mandate) && delegatedRoles.stream().noneMatch(one -> one.mandate() == mandate);
    }

    private boolean has(Mandate mandate) {
        return mandate == Mandate.LEAD
                ? lead()
                : mandate.memberRole().filter(roles::contains).isPresent();
    }

    /** The delegation under which the person has one of these mandates; absent for a person who holds one of them. */
    public Optional<DelegatedRole> inPlaceOf(Predicate<Mandate> needed) {
        boolean own = EnumSet.allOf(Mandate.class).stream().filter(needed).anyMatch(this::holds);
        return own
                ? Optional.empty()
                : delegatedRoles.stream()
                        .filter(one -> needed.test(one.mandate()))
                        .findFirst();
    }

    public boolean lead() {
        return coalitionRoles.contains(CoalitionRole.LEAD);
    }

    /** Whether the person administers the coalition: they manage organisations and their people, and see none of the documents. */
    public boolean coalitionAdministrator() {
        return coalitionRoles.contains(CoalitionRole.COALITION_ADMINISTRATOR);
    }

    public boolean auditor() {
        return coalitionRoles.contains(CoalitionRole.AUDITOR);
    }
}
