package ngo.portal.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ngo.portal.web.security.Caller;

/** Whose people a page is about: those of the organisation one acts for, or of the one that the office looks at. */
@Named("peoplePlace")
@RequestScoped
public class PeopleOrganisation {

    @Inject
    private Caller caller;

    public String getAlias() {
        return of().isEmpty() ? caller.getAlias() : of();
    }

    /** The address of the list. */
    public String getPath() {
        return of().isEmpty() ? "/organisation/people" : "/admin/organisations/" + of() + "/people";
    }

    /** Whether somebody of the coalition's office looks. */
    public boolean isOffice() {
        return !of().isEmpty();
    }

    /** Given by the address itself. */
    private static String of() {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("of", "");
    }
}
