package ngo.portal.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.persistence.breakglass.BreakGlassRow;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.DelegatedRole;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.MembershipRow;
import ngo.portal.web.shared.PrincipalKind;
import org.jspecify.annotations.Nullable;

/** The reader of the current page and the organisation that they act for. */
@Named
@RequestScoped
public class Caller {

    @Inject
    private UnsentFormRecovery late;

    private @Nullable TenantResolution tenantResolution;

    public void is(TenantResolution entered) {
        tenantResolution = entered;
    }

    public boolean isKnown() {
        return tenantResolution != null;
    }

    public String getAlias() {
        return active() == null ? "" : active().alias();
    }

    public String getOrganisationName() {
        return active() == null ? "" : active().name();
    }

    /** The account's id in Keycloak. */
    public String getSubject() {
        return tenantResolution == null ? "" : tenantResolution.acting().subject();
    }

    /**
     * The token in forms that identifies the owner of the page, so that input that arrives after the session has ended is returned only to that
     * person.
     */
    public String getMark() {
        return late.mark(getSubject());
    }

    public String getPersonName() {
        return tenantResolution == null ? "" : tenantResolution.acting().name();
    }

    public boolean isSeveral() {
        return getMemberships().size() > 1;
    }

    public List<MembershipRow> getMemberships() {
        return tenantResolution == null ? List.of() : tenantResolution.memberships();
    }

    /** Whether each address has to name the organisation: the person has several, or has break-glass access to another one. */
    public boolean isNamed() {
        return isSeveral() || getBreakGlass() != null;
    }

    /** The break-glass access by which the person reads data of another organisation. */
    public @Nullable BreakGlassRow getBreakGlass() {
        return tenantResolution == null ? null : tenantResolution.breakGlass();
    }

    /** Why the requested organisation is closed to the person. */
    public @Nullable AccessDenied getAccessDenied() {
        return tenantResolution == null ? null : tenantResolution.accessDenied();
    }

    /** Whether the session ends with this page. */
    public boolean isLeaving() {
        AccessDenied accessDenied = getAccessDenied();
        return accessDenied != null && accessDenied.endsTheSession();
    }

    public boolean isLead() {
        return tenantResolution != null && tenantResolution.acting().lead();
    }

    /** Whether the person acts for an organisation; auditors do not need one. */
    public boolean isChosen() {
        return tenantResolution != null && tenantResolution.isChosen();
    }

    /** Whether there is an inbox: of an organisation, or of the coalition's office. */
    public boolean isActing() {
        return tenantResolution != null && tenantResolution.isActing();
    }

    /** Whether the person administers the coalition, in its office. */
    public boolean isOffice() {
        return tenantResolution != null && tenantResolution.kind() == PrincipalKind.OFFICE;
    }

    /** Whether the person prepares the start of an invited organisation. */
    public boolean isFounding() {
        return tenantResolution != null && tenantResolution.kind() == PrincipalKind.FOUNDER;
    }

    /** Whether the person works for an active organisation. */
    public boolean isAtWork() {
        return tenantResolution != null && tenantResolution.kind() == PrincipalKind.MEMBER;
    }

    /** Whether the person reads what the members of an organisation read. */
    public boolean isReading() {
        return isAtWork() || getBreakGlass() != null;
    }

    public boolean isAuditor() {
        return tenantResolution != null && tenantResolution.acting().auditor();
    }

    /** Whether there is a trail that the person may read. */
    public boolean isReadingTrails() {
        return isAuditor() || (isAtWork() && isAdministrator());
    }

    /** Whether the person administers the organisation they act for. */
    public boolean isAdministrator() {
        return has(MemberRole.ADMINISTRATOR);
    }

    public boolean isMember() {
        return has(MemberRole.MEMBER);
    }

    public boolean isSignatory() {
        return has(MemberRole.SIGNATORY);
    }

    /** What the person may do for the active organisation. */
    public List<MemberRole> getRoles() {
        return tenantResolution == null
                ? List.of()
                : tenantResolution.acting().roles().stream().sorted().toList();
    }

    /** What the person may do for the whole coalition. */
    public List<CoalitionRole> getCoalitionRoles() {
        return tenantResolution == null
                ? List.of()
                : tenantResolution.coalitionRoles().stream().sorted().toList();
    }

    /** Roles that the person has only as a deputy. */
    public List<DelegatedRole> getDelegatedRoles() {
        return tenantResolution == null ? List.of() : tenantResolution.acting().delegatedRoles();
    }

    private boolean has(MemberRole role) {
        return tenantResolution != null && tenantResolution.acting().roles().contains(role);
    }

    private @Nullable MembershipRow active() {
        return tenantResolution == null ? null : tenantResolution.active();
    }
}
