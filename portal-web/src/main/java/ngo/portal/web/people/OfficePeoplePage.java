package ngo.portal.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import ngo.portal.ejb.people.OfficeService;
import ngo.portal.persistence.shared.Slice;

/** All people of the coalition by name. The search term is in the address. */
@Named
@RequestScoped
public class OfficePeoplePage {

    static final String ADDRESS = "/admin/people";

    private static final int PAGE_SIZE = 30;
    private static final int MAX_SEARCH_CHARACTERS = 100;

    @Inject
    private OfficeService office;

    private String search = "";
    private boolean beginning = true;
    private Slice.Part<OfficeService.Everywhere> part = new Slice.Part<>(List.of(), null);

    public void load() {
        Map<String, String> given =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        String asked = given.getOrDefault("q", "").strip();
        search = asked.substring(0, Math.min(asked.length(), MAX_SEARCH_CHARACTERS));
        String after = given.getOrDefault("after", "");
        beginning = after.isEmpty();
        part = office.people(search, after, PAGE_SIZE);
    }

    public String getSearch() {
        return search;
    }

    public List<OfficeService.Everywhere> getRows() {
        return part.items();
    }

    public boolean isBeginning() {
        return beginning;
    }

    /** The address of the people who follow, empty at the end. */
    public String getMore() {
        return part.next() == null
                ? ""
                : ADDRESS + "?q=" + URLEncoder.encode(search, StandardCharsets.UTF_8) + "&after=" + part.next();
    }
}
