package ngo.portal.web.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ngo.portal.ejb.lead.DecisionService;
import ngo.portal.ejb.organisation.DirectoryService;
import ngo.portal.persistence.lead.DecisionKind;
import ngo.portal.persistence.lead.DecisionRow;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.organisation.OrganisationOptions;
import ngo.portal.web.shared.Option;
import ngo.portal.web.shared.Text;

/** The decision log, the newest decisions first. All filters are in the address. */
@Named
@RequestScoped
public class DecisionsPage {

    static final String ADDRESS = "/decisions";

    private static final int PAGE_SIZE = 30;

    @Inject
    private DecisionService decisions;

    @Inject
    private DirectoryService directory;

    @Inject
    private Text text;

    private DecisionQuery query = new DecisionQuery("", "");
    private OrganisationOptions organisations = OrganisationOptions.NONE;
    private Slice.Part<DecisionRow> part = new Slice.Part<>(List.of(), null);
    private boolean beginning = true;

    public void load() {
        Map<String, String> given =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        query = DecisionQuery.of(given::get);
        organisations = OrganisationOptions.of(
                given.get("named"), query.organisation(), OrganisationOptions.EVERYBODY, this::called, directory::find);
        String after = given.getOrDefault("after", "");
        beginning = after.isEmpty();
        part = decisions.rows(query.filter(decisions::organisation), Slice.from(after, PAGE_SIZE));
    }

    public List<DecisionRow> getRows() {
        return part.items();
    }

    public boolean isNarrowed() {
        return query.narrows();
    }

    public boolean isBeginning() {
        return beginning;
    }

    /** The address of the lines that follow, empty at the end. */
    public String getMore() {
        return part.next() == null ? "" : query.address(ADDRESS, "after=" + part.next());
    }

    public String getFile() {
        return query.address(DecisionFileServlet.ADDRESS, "");
    }

    public List<Option> getKinds() {
        return Stream.of(DecisionKind.values())
                .map(kind -> new Option(
                        kind.name(),
                        text.of("inbox", "about." + kind),
                        kind.name().equals(query.kind())))
                .toList();
    }

    private String called(String alias) {
        return decisions.organisation(alias).map(OrganisationRow::name).orElse(alias);
    }

    public OrganisationOptions getOrganisations() {
        return organisations;
    }
}
