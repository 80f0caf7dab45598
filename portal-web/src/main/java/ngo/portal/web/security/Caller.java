package ngo.portal.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.MembershipRow;
import org.jspecify.annotations.Nullable;

/** Who is reading this page, and for which organisation. */
@Named
@RequestScoped
public class Caller {

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

    public String getPersonName() {
        return place == null ? "" : place.acting().name();
    }

    public boolean isSeveral() {
        return getPlaces().size() > 1;
    }

    public List<MembershipRow> getPlaces() {
        return place == null ? List.of() : place.places();
    }

    public boolean isLead() {
        return place != null && place.acting().lead();
    }

    /** Whether the person acts for an organisation; auditors need none. */
    public boolean isChosen() {
        return place != null && place.isChosen();
    }

    public boolean isAuditor() {
        return place != null && place.acting().auditor();
    }

    /** Whether the person acts for the office of the coalition. */
    public boolean isOffice() {
        return place != null && place.isOffice();
    }

    public boolean isAdministrator() {
        return has(MemberRole.ADMINISTRATOR);
    }

    /** Whether there is a trail that the person may read. */
    public boolean isReadingTrails() {
        return isAuditor() || has(MemberRole.ADMINISTRATOR);
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

    private boolean has(MemberRole role) {
        return place != null && place.acting().roles().contains(role);
    }

    private @Nullable MembershipRow active() {
        return place == null ? null : place.active();
    }
}
