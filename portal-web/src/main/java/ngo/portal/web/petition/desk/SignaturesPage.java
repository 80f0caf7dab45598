package ngo.portal.web.petition.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import ngo.portal.ejb.petition.desk.DeskService;
import ngo.portal.ejb.petition.desk.DeskView;
import ngo.portal.persistence.petition.desk.DeskSignatureRow;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.petition.CurrentPetition;
import ngo.portal.web.shared.listing.Query;
import org.jspecify.annotations.Nullable;

/** Signatures of a petition, filtered by common features. All filters are in the address. */
@Named
@RequestScoped
public class SignaturesPage {

    private static final int PAGE_SIZE = 25;

    @Inject
    private CurrentPetition current;

    @Inject
    private DeskService desk;

    private final CriteriaForm form = new CriteriaForm();
    private String after = "";
    private @Nullable DeskView view;
    private Slice.Part<DeskSignatureRow> part = new Slice.Part<>(List.of(), null);

    public void load() {
        current.load();
        form.read();
        view = desk.view(current.id());
        part = desk.signatures(current.id(), form.criteria(view.pages()), Slice.from(after, PAGE_SIZE));
    }

    public List<DeskSignatureRow> getRows() {
        return part.items();
    }

    public DeskView getView() {
        return Objects.requireNonNull(view);
    }

    public String pageName(UUID page) {
        return getView().pageName(page);
    }

    /** The address of the lines that follow, empty at the end. */
    public String getMore() {
        String next = part.next();
        return next == null
                ? ""
                : Query.at(form.address(here())).and("after", next).address();
    }

    /** Where a batch of all of these is looked at. */
    public String getBatch() {
        return form.address(current.getPath() + "/batches/new");
    }

    public String getEverything() {
        return here();
    }

    private String here() {
        return current.getPath() + "/signatures";
    }

    public boolean isNarrow() {
        return !form.address("").isEmpty();
    }

    public CriteriaForm getForm() {
        return form;
    }

    public CurrentPetition getCurrent() {
        return current;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = Objects.requireNonNullElse(after, "");
    }
}
