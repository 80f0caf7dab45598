package ngo.portal.web.petition;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ngo.portal.ejb.petition.PetitionService;
import ngo.portal.persistence.access.ListSort;
import ngo.portal.persistence.petition.PetitionRow;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.listing.ListQuery;

/** The petitions that the reader's organisation has a part in. All that is asked of them stands in the address. */
@Named
@RequestScoped
public class PetitionListPage {

    private static final int PAGE_SIZE = 25;

    @Inject
    private PetitionService petitions;

    @Inject
    private Text text;

    private String after = "";
    private PetitionQuery asked = PetitionQuery.of(name -> null);
    private Slice.Part<PetitionRow> part = new Slice.Part<>(List.of(), null);

    public void load() {
        Map<String, String[]> given =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap();
        asked = PetitionQuery.of(given::get);
        part = petitions.rows(asked.filter(), Slice.from(after, PAGE_SIZE));
    }

    public List<PetitionRow> getRows() {
        return part.items();
    }

    /** The address of the lines that follow, empty at the end. */
    public String getMore() {
        return asked.query().address(part.next());
    }

    /** The address of the same list from its beginning. */
    public String getFirst() {
        return asked.query().address();
    }

    /** The address of all petitions in the same order. */
    public String getEverything() {
        return asked.query().everything().address();
    }

    public boolean isBeginning() {
        return after.isEmpty();
    }

    public boolean isNarrow() {
        return asked.query().isNarrow();
    }

    public PetitionQuery getAsked() {
        return asked;
    }

    public ListQuery.Column column(String sort) {
        return asked.query().column(ListSort.valueOf(sort), asked.filter().sort(), ListSort.CHANGED);
    }

    /** What the list is sorted by. */
    public String getCaption() {
        return text.of("list", "sorted." + asked.filter().sort());
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = Objects.requireNonNullElse(after, "");
    }
}
