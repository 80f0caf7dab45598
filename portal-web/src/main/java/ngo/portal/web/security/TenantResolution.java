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
import org.jspecify.annotations.Nullable;

/**
 * As what a person came in, and for which organisation.
 *
 * @param kind as what
 * @param acting the person, for the organisation that is active
 * @param active absent while none is chosen
 * @param memberships organisations on which token and membership agree, and which are open to the person
 * @param coalitionRoles to tell the person; what they may do is decided by what they act with
 * @param accessDenied why the organisation that the person came to is closed to them
 * @param glass by whose word they read what is not theirs
 */
public record TenantResolution(
        PrincipalKind kind,
        TenantPrincipal acting,
        @Nullable MembershipRow active,
        List<MembershipRow> memberships,
        Set<CoalitionRole> coalitionRoles,
        @Nullable AccessDenied accessDenied,
        @Nullable BreakGlassRow glass) {

    /** Outside: no organisation is chosen, or none is there. */
    static TenantResolution outside(
            TenantPrincipal acting,
            List<MembershipRow> memberships,
            Set<CoalitionRole> told,
            @Nullable AccessDenied accessDenied) {
        return new TenantResolution(PrincipalKind.ANYBODY, acting, null, memberships, told, accessDenied, null);
    }

    /** In the coalition's office, which is no organisation. */
    static TenantResolution office(TenantPrincipal acting) {
        PrincipalKind kind = acting.coalitionAdministrator() ? PrincipalKind.OFFICE : PrincipalKind.AUDITOR;
        return new TenantResolution(kind, acting, null, List.of(), acting.coalitionRoles(), null, null);
    }

    /** Behind the glass: what the organisation sees, and no role to do anything there. */
    static TenantResolution guest(TenantPrincipal acting, MembershipRow active, BreakGlassRow glass) {
        return new TenantResolution(PrincipalKind.GUEST, acting, active, List.of(), Set.of(), null, glass);
    }

    /** A program at its one organisation. */
    static TenantResolution program(TenantPrincipal acting, MembershipRow active) {
        return new TenantResolution(PrincipalKind.PROGRAM, acting, active, List.of(active), Set.of(), null, null);
    }

    /** The portal knows people by their organisations. Of somebody without one only the token can tell the roles. */
    static Set<CoalitionRole> told(TokenClaims claims, Optional<PersonRow> person, TenantPrincipal acting) {
        return person.isEmpty() ? claims.coalitionRoles() : acting.coalitionRoles();
    }

    /** Whether nothing but reading is allowed: behind the glass, and to a program without a role. */
    boolean isReadOnly() {
        return glass != null || (kind == PrincipalKind.PROGRAM && acting.roles().isEmpty());
    }

    public boolean isChosen() {
        return active != null;
    }

    /** Whether there is an inbox: an organisation's, or the office's. */
    public boolean isActing() {
        return acting.organisation() != null;
    }
}
