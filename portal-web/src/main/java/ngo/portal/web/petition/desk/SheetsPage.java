package ngo.portal.web.petition.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import ngo.portal.ejb.petition.desk.DeskService;
import ngo.portal.ejb.petition.desk.SheetService;
import ngo.portal.ejb.petition.desk.SheetView;
import ngo.portal.persistence.petition.desk.SheetNumbers;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.petition.CurrentPetition;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.listing.Query;
import org.jspecify.annotations.Nullable;

/** Sheets of paper: those that there are, and a new one. */
@Named
@ViewScoped
public class SheetsPage implements Serializable {

    @Inject
    private CurrentPetition current;

    @Inject
    private DeskService desk;

    @Inject
    private SheetService sheets;

    @Inject
    private Text text;

    private boolean keeps;
    private String label = "";
    private String page = "";
    private String numbers = "";
    private String after = "";
    private transient Slice.@Nullable Part<SheetView> part;

    public void load() {
        current.load();
        keeps = desk.view(current.id()).keeps();
    }

    public List<SheetView> getRows() {
        return part().items();
    }

    /** The address of the sheets that follow, empty at the end. */
    public String getMore() {
        String next = part().next();
        return next == null
                ? ""
                : Query.at(current.getPath() + "/sheets").and("after", next).address();
    }

    private Slice.Part<SheetView> part() {
        if (part == null) {
            part = sheets.sheets(current.id(), Slice.below(after));
        }
        return part;
    }

    public void enter() {
        int number = sheets.enter(current.id(), label, page, SheetNumbers.typed(numbers));
        text.said("desk", "sheet.entered", number);
        Redirects.to(current.getPath() + "/sheets");
    }

    public boolean isKeeps() {
        return keeps;
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

    public String getLabel() {
        return label;
    }

    public void setLabel(@Nullable String label) {
        this.label = Objects.requireNonNullElse(label, "");
    }

    public String getPage() {
        return page;
    }

    public void setPage(@Nullable String page) {
        this.page = Objects.requireNonNullElse(page, "");
    }

    public String getNumbers() {
        return numbers;
    }

    public void setNumbers(@Nullable String numbers) {
        this.numbers = Objects.requireNonNullElse(numbers, "");
    }
}
