package ngo.portal.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import ngo.portal.ejb.people.OfficeService;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.people.OfficeMemberRow;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.organisation.OrganisationOptions;
import ngo.portal.web.shared.Option;

/** All roles in all organisations, with who gave them and until when. */
@Named
@RequestScoped
public class OfficeRolesPage {

    static final String ADDRESS = "/admin/roles";

    private static final int PAGE_SIZE = 30;

    @Inject
    private OfficeService office;

    @Inject
    private PeopleWords words;

    private OfficeMemberQuery query = OfficeMemberQuery.of(name -> "");
    private OrganisationOptions organisations = OrganisationOptions.NONE;
    private boolean beginning = true;
    private Slice.Part<OfficeMemberRow> part = new Slice.Part<>(List.of(), null);

    public void load() {
        Map<String, String> given =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        query = OfficeMemberQuery.of(name -> given.getOrDefault(name, ""));
        organisations = OrganisationOptions.of(
                given.get("named"),
                query.organisation(),
                OrganisationOptions.EVERYBODY,
                alias -> alias,
                office::organisations);
        String after = given.getOrDefault("after", "");
        beginning = after.isEmpty();
        part = office.members(query.organisation(), query.role(), after, PAGE_SIZE);
    }

    public List<OfficeMemberRow> getRows() {
        return part.items();
    }

    public OrganisationOptions getOrganisations() {
        return organisations;
    }

    public List<Option> getRoles() {
        return Arrays.stream(MemberRole.values())
                .map(role -> new Option(role.name(), words.role(role), role == query.role()))
                .toList();
    }

    public boolean isBeginning() {
        return beginning;
    }

    public boolean isNarrow() {
        return query.narrows();
    }

    public String getMore() {
        return part.next() == null ? "" : ADDRESS + "?" + query.address() + "&after=" + part.next();
    }

    /** The same places as a file. */
    public String getFile() {
        return RolesFileServlet.ADDRESS + "?" + query.address();
    }
}
