package ngo.portal.web.petition.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import ngo.portal.ejb.petition.desk.DeskService;
import ngo.portal.ejb.petition.desk.DeskView;
import ngo.portal.persistence.petition.desk.HeldSignatureRow;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.petition.CurrentPetition;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** What waits at the desk of a petition before anybody is mailed. */
@Named
@ViewScoped
public class DeskPage implements Serializable {

    private static final int PAGE_SIZE = 25;
    private static final String BUNDLE = "desk";

    @Inject
    private CurrentPetition current;

    @Inject
    private DeskService desk;

    @Inject
    private Text text;

    private String after = "";
    private transient @Nullable DeskView view;
    private transient Slice.@Nullable Part<HeldSignatureRow> part;

    public void load() {
        current.load();
        getView();
    }

    public DeskView getView() {
        if (view == null) {
            view = desk.view(current.id());
        }
        return view;
    }

    private Slice.Part<HeldSignatureRow> part() {
        if (part == null) {
            part = getView().keeps()
                    ? desk.held(current.id(), Slice.from(after, PAGE_SIZE))
                    : new Slice.Part<>(List.of(), null);
        }
        return part;
    }

    public List<HeldSignatureRow> getHeld() {
        return part().items();
    }

    /** The address of the lines that follow, empty at the end. */
    public String getMore() {
        String next = part().next();
        return next == null ? "" : current.getPath() + "/desk?after=" + next;
    }

    public void release() {
        judge(true, "released");
    }

    public void refuse() {
        judge(false, "refused");
    }

    private void judge(boolean release, String said) {
        Collection<UUID> chosen = SelectedIds.lines();
        if (chosen.isEmpty()) {
            text.refused(text.of(BUNDLE, "problem.chosen"));
            return;
        }
        text.said(BUNDLE, said, desk.judgeHeld(current.id(), chosen, release));
        Redirects.to(current.getPath() + "/desk");
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
