package ngo.portal.web.petition.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import ngo.portal.ejb.petition.desk.ScanService;
import ngo.portal.ejb.petition.desk.ScanView;
import ngo.portal.ejb.petition.desk.SheetService;
import ngo.portal.ejb.petition.desk.SheetView;
import ngo.portal.persistence.petition.PageRow;
import ngo.portal.persistence.petition.desk.ScanRow;
import ngo.portal.persistence.petition.desk.SheetNumbers;
import ngo.portal.persistence.petition.desk.SheetState;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.petition.CurrentPetition;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** One paper sheet: a second person counts it, or it is entered again or taken back; its scan is viewed and kept. */
@Named
@ViewScoped
public class SheetPage implements Serializable {

    @Inject
    private CurrentPetition current;

    @Inject
    private SheetService sheets;

    @Inject
    private ScanService scans;

    @Inject
    private Text text;

    private String number = "";

    /** The version of the sheet that the reader has before them. */
    private long version;

    /** The scan that the page has shown. */
    private @Nullable UUID shown;

    private String numbers = "";
    private String reason = "";
    private String refused = "";
    private boolean removing;
    private transient @Nullable SheetView view;
    private transient @Nullable ScanView scan;

    public void load() {
        current.load();
        view = null;
        scan = null;
        version = getView().row().version();
        ScanRow row = getScan().row();
        shown = row == null ? null : row.object();
    }

    public ScanView getScan() {
        if (scan == null) {
            scan = scans.scan(current.id(), number());
        }
        return scan;
    }

    public void removeScan() {
        if (shown != null) {
            scans.remove(current.id(), number(), shown);
        }
        text.said("desk", "scan.removed", number());
        Redirects.to(current.getPath() + "/sheets/" + number());
    }

    /** Why the file that was sent was not taken; empty if none was refused. */
    public String getProblem() {
        String key = "refusal." + refused;
        return text.has("problem", key) ? text.of("problem", key) : "";
    }

    public SheetView getView() {
        if (view == null) {
            view = sheets.sheet(current.id(), number());
        }
        return view;
    }

    public void count() {
        SheetState state = sheets.count(current.id(), number(), version, SheetNumbers.typed(numbers));
        done(state == SheetState.COUNTED ? "counted" : "differs");
    }

    public void reenter() {
        sheets.reenter(current.id(), number(), version, SheetNumbers.typed(numbers));
        done("entered");
    }

    public void takeBack() {
        sheets.takeBack(current.id(), number(), version, reason);
        done("takenBack");
    }

    private void done(String what) {
        text.said("desk", "sheet." + what, number());
        Redirects.to(current.getPath() + "/sheets");
    }

    /** To which organisation's page it is credited. */
    public String getCredited() {
        return current.getView().pages().stream()
                .filter(one -> one.id().equals(getView().row().page()))
                .findFirst()
                .map(PageRow::name)
                .orElse("");
    }

    private int number() {
        return InputParser.whole(number).orElseThrow(NotFound::new);
    }

    public CurrentPetition getCurrent() {
        return current;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getNumbers() {
        return numbers;
    }

    public void setNumbers(@Nullable String numbers) {
        this.numbers = Objects.requireNonNullElse(numbers, "");
    }

    public String getRefused() {
        return refused;
    }

    public void setRefused(@Nullable String refused) {
        this.refused = Objects.requireNonNullElse(refused, "");
    }

    public boolean isRemoving() {
        return removing;
    }

    public void setRemoving(boolean removing) {
        this.removing = removing;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = Objects.requireNonNullElse(reason, "");
    }
}
