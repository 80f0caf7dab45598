package ngo.portal.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.persistence.breakglass.GlassRow;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.MembershipRow;
import ngo.portal.persistence.organisation.StandIn;
import org.jspecify.annotations.Nullable;

/** Who is reading this page, and for which organisation. */
@Named
@RequestScoped
public class Caller {

    @Inject
    private LateForms late;

    private @Nullable Place place;

    public void is(Place entered) {
        place = entered;
    }

    public boolean isKnown() {
        return place != null;
    }

    public String getAlias() {
        return active() == null ? "" : active().alias();
    }

    public String getOrganisationName() {
        return active() == null ? "" : active().name();
    }

    /** The account's id in Keycloak. */
    public String getSubject() {
        return place == null ? "" : place.acting().subject();
    }

    /** What forms carry, so that what comes too late is given back to nobody else. */
    public String getMark() {
        return late.mark(getSubject());
    }

    public String getPersonName() {
        return place == null ? "" : place.acting().name();
    }

    public boolean isSeveral() {
        return getPlaces().size() > 1;
    }

    public List<MembershipRow> getPlaces() {
        return place == null ? List.of() : place.places();
    }

    /** Whether each address has to say for whom: the person has several organisations, or looks into one that is not theirs. */
    public boolean isNamed() {
        return isSeveral() || getGlass() != null;
    }

    /** By whose word the person reads what is not theirs. */
    public @Nullable GlassRow getGlass() {
        return place == null ? null : place.glass();
    }

    /** Which door did not open. */
    public @Nullable Shut getShut() {
        return place == null ? null : place.shut();
    }

    /** Whether the session ends with this page. */
    public boolean isLeaving() {
        Shut shut = getShut();
        return shut != null && shut.endsTheSession();
    }

    public boolean isLead() {
        return place != null && place.acting().lead();
    }

    /** Whether the person acts for an organisation; auditors need none. */
    public boolean isChosen() {
        return place != null && place.isChosen();
    }

    /** Whether there is an inbox: of an organisation, or of the coalition's office. */
    public boolean isActing() {
        return place != null && place.isActing();
    }

    /** Whether the person administers the coalition, in its office. */
    public boolean isOffice() {
        return place != null && place.visitor() == Visitor.OFFICE;
    }

    /** Whether the person prepares the start of an organisation. */
    public boolean isFounding() {
        return place != null && place.visitor() == Visitor.FOUNDER;
    }

    /** Whether the person works for an organisation that takes part. */
    public boolean isAtWork() {
        return place != null && place.visitor() == Visitor.MEMBER;
    }

    /** Whether the person reads what the members of an organisation read. */
    public boolean isReading() {
        return isAtWork() || getGlass() != null;
    }

    public boolean isAuditor() {
        return place != null && place.acting().auditor();
    }

    /** Whether there is a trail that the person may read. */
    public boolean isReadingTrails() {
        return isAuditor() || (isAtWork() && isAdministrator());
    }

    /** Whether the person administers the organisation they act for. */
    public boolean isAdministrator() {
        return has(MemberRole.ADMINISTRATOR);
    }

    public boolean isCoalitionAdministrator() {
        return place != null && place.acting().coalitionAdministrator();
    }

    public boolean isMember() {
        return has(MemberRole.MEMBER);
    }

    public boolean isSignatory() {
        return has(MemberRole.SIGNATORY);
    }

    /** What the person may do for the active organisation. */
    public List<MemberRole> getRoles() {
        return place == null
                ? List.of()
                : place.acting().roles().stream().sorted().toList();
    }

    /** What the person may do for the whole coalition. */
    public List<CoalitionRole> getCoalitionRoles() {
        return place == null
                ? List.of()
                : place.coalitionRoles().stream().sorted().toList();
    }

    /** What the person may do only in a colleague's place. */
    public List<StandIn> getStandIns() {
        return place == null ? List.of() : place.acting().standIns();
    }

    private boolean has(MemberRole role) {
        return place != null && place.acting().roles().contains(role);
    }

    private @Nullable MembershipRow active() {
        return place == null ? null : place.active();
    }
}
