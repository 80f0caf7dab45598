package ngo.portal.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ngo.portal.ejb.breakglass.BreakGlassService;
import ngo.portal.ejb.organisation.MembershipLifecycleService;
import ngo.portal.ejb.organisation.MembershipService;
import ngo.portal.persistence.breakglass.BreakGlassRow;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.DelegatedRole;
import ngo.portal.persistence.organisation.MembershipRow;
import ngo.portal.persistence.organisation.OrganisationState;
import ngo.portal.persistence.organisation.PersonAdmission;
import ngo.portal.persistence.organisation.PersonRow;
import ngo.portal.persistence.organisation.ProgramAdmission;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import ngo.portal.web.security.signin.TokenClaims;
import ngo.portal.web.shared.PrincipalKind;
import ngo.portal.web.shared.RequestLanguage;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the tenant of a person or a program: the token and the synchronised membership have to agree on the organisation. Pages and the API
 * use the same resolution. A person with several organisations names one; it is never guessed.
 */
@ApplicationScoped
public class TenantResolver {

    @Inject
    private MembershipService memberships;

    @Inject
    private BreakGlassService breakGlassService;

    @Inject
    private MembershipLifecycleService lifecycle;

    @Inject
    private TenantContext tenant;

    /**
     * Enters the context.
     *
     * @param alias the organisation asked for; absent where the caller named none
     */
    public TenantResolution enter(TokenClaims claims, @Nullable String alias) {
        tenant.enter(TenantPrincipal.person(claims.subject()));
        PersonAdmission known = memberships.of(claims.subject());
        RequestLanguage.isOf(known.setting());
        if (known.person().filter(person -> !person.enabled()).isPresent()) {
            AccessDenied removed = new AccessDenied(AccessDenied.Why.REMOVED, "");
            return TenantResolution.outside(tenant.acting(), List.of(), Set.of(), removed);
        }
        String asked = alias == null ? "" : alias;
        ProgramAdmission program = known.program();
        TenantResolution tenantResolution =
                program == null ? place(claims, known, asked) : program(claims, program, asked);
        tenant.enter(tenantResolution.acting());
        if (tenantResolution.kind() == PrincipalKind.FOUNDER
                && tenantResolution.acting().proven() != null) {
            lifecycle.comeSecured();
        }
        return tenantResolution;
    }

    private TenantResolution place(TokenClaims claims, PersonAdmission known, String alias) {
        TenantPrincipal person = acting(claims, known.person());
        if (person.coalitionAdministrator()) {
            return office(person, alias);
        }
        MembershipGate membershipGate =
                new MembershipGate(claims, known.person().isPresent(), known.places());
        Optional<MembershipRow> active = active(membershipGate, alias);
        if (active.isPresent()) {
            return inside(person, active.get(), membershipGate.open(), known.delegatedRoles());
        }
        if (person.auditor() && membershipGate.open().isEmpty()) {
            return TenantResolution.office(person.inOffice());
        }
        return TenantResolution.outside(
                person,
                membershipGate.open(),
                TenantResolution.effectiveRoles(claims, known.person(), person),
                membershipGate.closed(alias));
    }

    /** Resolves a program to its one organisation. Its roles come from the portal and never from the token; without a role it only reads. */
    private static TenantResolution program(TokenClaims claims, ProgramAdmission known, String alias) {
        TenantPrincipal program = new TenantPrincipal(null, claims.subject(), known.name(), Set.of(), Set.of());
        MembershipGate membershipGate = new MembershipGate(claims, true, List.of(known.place()));
        return active(membershipGate, alias)
                .map(place -> TenantResolution.program(program.within(place), place))
                .orElseGet(() -> TenantResolution.outside(program, List.of(), Set.of(), membershipGate.closed(alias)));
    }

    /** A coalition administrator belongs to no organisation, even if Keycloak lists them as a member of one. */
    private TenantResolution office(TenantPrincipal person, String alias) {
        if (alias.isEmpty()) {
            return TenantResolution.office(person.inOffice());
        }
        BreakGlassRow breakGlass = breakGlassService.openTo(person.subject()).stream()
                .filter(open -> open.alias().equals(alias))
                .findFirst()
                .orElseThrow(NotFound::new);
        MembershipRow behind = new MembershipRow(
                breakGlass.organisation(),
                breakGlass.organisation(),
                breakGlass.alias(),
                breakGlass.organisationName(),
                OrganisationState.ACTIVE,
                null,
                Set.of(),
                Set.of());
        return TenantResolution.guest(person.lookingInto(breakGlass.organisation()), behind, breakGlass);
    }

    private static Optional<MembershipRow> active(MembershipGate membershipGate, String alias) {
        List<MembershipRow> open = membershipGate.open();
        if (alias.isEmpty()) {
            return open.size() == 1 ? Optional.of(open.get(0)) : Optional.empty();
        }
        Optional<MembershipRow> named = open.stream()
                .filter(tenantResolution -> tenantResolution.alias().equals(alias))
                .findFirst();
        if (named.isEmpty() && membershipGate.closed(alias) == null) {
            throw new NotFound();
        }
        return named;
    }

    /** In an invited organisation only the people who prepare its start have access, and only to that preparation. */
    private static TenantResolution inside(
            TenantPrincipal person,
            MembershipRow active,
            List<MembershipRow> places,
            List<DelegatedRole> delegatedRoles) {
        boolean invited = active.state() == OrganisationState.INVITED;
        TenantPrincipal whole = invited
                ? person.preparing(active.organisation())
                : person.within(active).withDelegatedRoles(delegatedRoles);
        TenantPrincipal acting = invited ? whole : whole.narrowed();
        PrincipalKind principalKind = invited ? PrincipalKind.FOUNDER : PrincipalKind.MEMBER;
        return new TenantResolution(principalKind, acting, active, places, whole.coalitionRoles(), null, null);
    }

    private static TenantPrincipal acting(TokenClaims claims, Optional<PersonRow> person) {
        String name =
                person.map(PersonRow::name).filter(known -> !known.isBlank()).orElse(claims.name());
        Set<CoalitionRole> held = person.map(PersonRow::coalitionRoles).orElse(Set.of());
        Set<CoalitionRole> agreed =
                claims.coalitionRoles().stream().filter(held::contains).collect(Collectors.toSet());
        return new TenantPrincipal(null, claims.subject(), name, Set.of(), agreed).provenAt(claims.proven());
    }
}
