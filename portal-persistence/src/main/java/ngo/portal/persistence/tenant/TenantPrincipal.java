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
 * @param roles what they may do for the organisation, in their own right or in a colleague's place
 * @param limited roles that the person holds for one document each
 * @param standIns what of all this they may do only in a colleague's place
 * @param proven when the person last gave everything that the realm demands of them; absent where they never did
 * @param preview the only document that can be seen, and nothing else of anybody; absent for whoever really acts
 */
public record TenantPrincipal(
        @Nullable UUID organisation,
        String subject,
        String name,
        Set<MemberRole> roles,
        Set<CoalitionRole> coalitionRoles,
        Set<LimitedRole> limited,
        List<DelegatedRole> standIns,
        @Nullable Instant proven,
        @Nullable Preview preview) {

    /** Under this name the trail tells of whoever was at the terminal, past the portal; no account is called so. */
    public static final String OPERATOR = "operator";

    /** Under this name it tells of the portal itself, doing what is due. */
    public static final String CLOCK = "clock";

    /** Under this name it tells of the portal reading from Keycloak. */
    public static final String KEYCLOAK_SYNC = "mirror";

    public TenantPrincipal {
        roles = Set.copyOf(roles);
        coalitionRoles = Set.copyOf(coalitionRoles);
        limited = Set.copyOf(limited);
        standIns = List.copyOf(standIns);
    }

    /** Somebody in their own right, who has proven nothing of late. */
    public TenantPrincipal(
            @Nullable UUID organisation,
            String subject,
            String name,
            Set<MemberRole> roles,
            Set<CoalitionRole> coalitionRoles) {
        this(organisation, subject, name, roles, coalitionRoles, Set.of(), List.of(), null, null);
    }

    /** The same person, who has proven at this instant that it is them. */
    public TenantPrincipal provenAt(@Nullable Instant instant) {
        return new TenantPrincipal(
                organisation, subject, name, roles, coalitionRoles, limited, standIns, instant, preview);
    }

    /** The same person, come in for an organisation. */
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

    /** The same person as one who prepares the start of an organisation that takes no part yet. */
    public TenantPrincipal preparing(UUID invited) {
        return new TenantPrincipal(invited, subject, name, Set.of(MemberRole.ADMINISTRATOR), Set.of()).provenAt(proven);
    }

    /** The same person behind a broken glass: what the organisation sees, and no role to do anything. */
    public TenantPrincipal lookingInto(UUID seen) {
        return new TenantPrincipal(seen, subject, name, Set.of(), Set.of());
    }

    /** Nobody who could do anything: only the eyes of another organisation on one document. */
    public static TenantPrincipal previewing(Preview preview) {
        return new TenantPrincipal(null, "preview", "", Set.of(), Set.of(), Set.of(), List.of(), null, preview);
    }

    /** A signed-in person before an organisation is chosen: sees who they are and nothing else. */
    public static TenantPrincipal person(String subject) {
        return new TenantPrincipal(null, subject, "", Set.of(), Set.of());
    }

    /** Somebody who administers the coalition, acting for its office. */
    public static TenantPrincipal office(String subject, String name, Set<CoalitionRole> coalitionRoles) {
        return new TenantPrincipal(Office.ID, subject, name, Set.of(), coalitionRoles);
    }

    /** The portal itself, before it has entered an organisation. */
    public static TenantPrincipal timer() {
        return timer(new UUID(0, 0));
    }

    /** The portal itself, doing what is due for one organisation. */
    public static TenantPrincipal timer(UUID organisation) {
        return new TenantPrincipal(organisation, CLOCK, "Portal", Set.of(), Set.of(CoalitionRole.TIMER));
    }

    /** The portal copying Keycloak's organisations and people, for the office. */
    public static TenantPrincipal keycloakSync() {
        return new TenantPrincipal(Office.ID, KEYCLOAK_SYNC, "Portal", Set.of(), Set.of(CoalitionRole.KEYCLOAK_SYNC));
    }

    /** For the office of the coalition, and not for an organisation. */
    public boolean forOffice() {
        return Office.ID.equals(organisation);
    }

    /** What the person may be for one document: their roles, and those that they hold for it alone. */
    public Set<MemberRole> rolesFor(UUID document) {
        Stream<MemberRole> forItAlone =
                limited.stream().filter(one -> one.document().equals(document)).map(LimitedRole::role);
        return Stream.concat(roles.stream(), forItAlone).collect(Collectors.toUnmodifiableSet());
    }

    /** The same person with what colleagues of the organisation have lent; what they hold themselves needs no lending. */
    public TenantPrincipal standingIn(Collection<DelegatedRole> lent) {
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

    /** The same person without what colleagues have lent. */
    public TenantPrincipal inOwnRight() {
        Set<MemberRole> own = EnumSet.noneOf(MemberRole.class);
        own.addAll(roles);
        Set<CoalitionRole> leading = EnumSet.noneOf(CoalitionRole.class);
        leading.addAll(coalitionRoles);
        for (DelegatedRole lent : standIns) {
            lent.mandate().memberRole().ifPresentOrElse(own::remove, () -> leading.remove(CoalitionRole.LEAD));
        }
        return new TenantPrincipal(organisation, subject, name, own, leading, limited, List.of(), proven, preview);
    }

    /**
     * The same person with the view that their roles give them: whoever holds none in all of the organisation sees the documents for which
     * they hold one, and nothing at all where that is over. Whoever audits the coalition keeps every trail.
     */
    public TenantPrincipal narrowed() {
        if (!roles.isEmpty() || lead()) {
            return this;
        }
        Set<CoalitionRole> narrow = EnumSet.of(CoalitionRole.LIMITED);
        narrow.addAll(coalitionRoles);
        return new TenantPrincipal(organisation, subject, name, roles, narrow, limited, standIns, proven, preview);
    }

    /** Whether the person has this in their own right. */
    public boolean holds(Mandate mandate) {
        return has(mandate) && standIns.stream().noneMatch(one -> one.mandate() == mandate);
    }

    private boolean has(Mandate mandate) {
        return mandate == Mandate.LEAD
                ? lead()
                : mandate.memberRole().filter(roles::contains).isPresent();
    }

    /** In whose place the person acts who needs one of these mandates; absent for whoever holds one of them. */
    public Optional<DelegatedRole> inPlaceOf(Predicate<Mandate> needed) {
        boolean own = EnumSet.allOf(Mandate.class).stream().filter(needed).anyMatch(this::holds);
        return own
                ? Optional.empty()
                : standIns.stream().filter(one -> needed.test(one.mandate())).findFirst();
    }

    public boolean lead() {
        return coalitionRoles.contains(CoalitionRole.LEAD);
    }

    /** Whoever administers the coalition looks after organisations and their people, and sees nothing of what they write. */
    public boolean coalitionAdministrator() {
        return coalitionRoles.contains(CoalitionRole.COALITION_ADMINISTRATOR);
    }

    public boolean auditor() {
        return coalitionRoles.contains(CoalitionRole.AUDITOR);
    }
}
