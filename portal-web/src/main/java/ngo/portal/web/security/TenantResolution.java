package ngo.portal.web.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import ngo.portal.persistence.breakglass.BreakGlassRow;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.MembershipRow;
import ngo.portal.persistence.organisation.PersonRow;
import ngo.portal.persistence.tenant.TenantPrincipal;
import ngo.portal.web.security.signin.TokenClaims;
import ngo.portal.web.shared.PrincipalKind;
import org.jspecify.annotations.Nullable;

/**
 * The result of tenant resolution: the principal kind of a person and the active organisation.
 *
 * @param kind the principal kind
 * @param acting the person who acts for the active organisation
 * @param active the active organisation; absent while none is chosen
 * @param memberships organisations of both the token and the synchronised membership that are open to the person
 * @param coalitionRoles for display only; permissions depend on {@code acting}
 * @param accessDenied why the requested organisation is closed to the person
 * @param breakGlass the break-glass access by which they read data of another organisation
 */
public record TenantResolution(
        PrincipalKind kind,
        TenantPrincipal acting,
        @Nullable MembershipRow active,
        List<MembershipRow> memberships,
        Set<CoalitionRole> coalitionRoles,
        @Nullable AccessDenied accessDenied,
        @Nullable BreakGlassRow breakGlass) {

    /** No organisation: none is chosen, or there is none. */
    static TenantResolution outside(
            TenantPrincipal acting,
            List<MembershipRow> memberships,
            Set<CoalitionRole> coalitionRoles,
            @Nullable AccessDenied accessDenied) {
        return new TenantResolution(
                PrincipalKind.ANYBODY, acting, null, memberships, coalitionRoles, accessDenied, null);
    }

    /** In the coalition's office, which is no organisation. */
    static TenantResolution office(TenantPrincipal acting) {
        PrincipalKind kind = acting.coalitionAdministrator() ? PrincipalKind.OFFICE : PrincipalKind.AUDITOR;
        return new TenantResolution(kind, acting, null, List.of(), acting.coalitionRoles(), null, null);
    }

    /** With break-glass access: the person sees what the organisation sees, and has no role in it. */
    static TenantResolution guest(TenantPrincipal acting, MembershipRow active, BreakGlassRow breakGlass) {
        return new TenantResolution(PrincipalKind.GUEST, acting, active, List.of(), Set.of(), null, breakGlass);
    }

    /** A program at its one organisation. */
    static TenantResolution program(TenantPrincipal acting, MembershipRow active) {
        return new TenantResolution(PrincipalKind.PROGRAM, acting, active, List.of(active), Set.of(), null, null);
    }

    /** The portal knows people through their organisations. For a person without one, only the token names the roles. */
    static Set<CoalitionRole> effectiveRoles(TokenClaims claims, Optional<PersonRow> person, TenantPrincipal acting) {
        return person.isEmpty() ? claims.coalitionRoles() : acting.coalitionRoles();
    }

    /** Whether only reading is allowed: with break-glass access, and for a program without a role. */
    boolean isReadOnly() {
        return breakGlass != null
                || (kind == PrincipalKind.PROGRAM && acting.roles().isEmpty());
    }

    public boolean isChosen() {
        return active != null;
    }

    /** Whether there is an inbox: an organisation's, or the office's. */
    public boolean isActing() {
        return acting.organisation() != null;
    }
}
