package ngo.portal.web.petition.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.petition.desk.DeskService;
import ngo.portal.persistence.petition.desk.NameStanding;
import ngo.portal.persistence.petition.desk.SupporterNameRow;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.petition.CurrentPetition;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** The supporters' names that may be published, and which of them are listed. */
@Named
@ViewScoped
public class SupporterNamesPage implements Serializable {

    private static final int PAGE_SIZE = 50;
    private static final String BUNDLE = "desk";

    @Inject
    private CurrentPetition current;

    @Inject
    private DeskService desk;

    @Inject
    private Text text;

    private String after = "";
    private String standing = "";
    private transient Slice.@Nullable Part<SupporterNameRow> part;

    public void load() {
        current.load();
        part();
    }

    private Slice.Part<SupporterNameRow> part() {
        if (part == null) {
            part = desk.names(current.id(), getNow(), Slice.from(after, PAGE_SIZE));
        }
        return part;
    }

    public List<SupporterNameRow> getNames() {
        return part().items();
    }

    /** The address of the lines that follow, empty at the end. */
    public String getMore() {
        String next = part().next();
        return next == null ? "" : address(getNow()) + "&after=" + next;
    }

    /** The address of the list of names in this state. */
    public String address(NameStanding wanted) {
        return current.getPath() + "/names?standing=" + wanted;
    }

    public List<NameStanding> getStandings() {
        return List.of(NameStanding.values());
    }

    /** Which of them are listed. */
    public NameStanding getNow() {
        return Stream.of(NameStanding.values())
                .filter(one -> one.name().equals(standing))
                .findFirst()
                .orElse(NameStanding.WAITING);
    }

    public void show() {
        judge(true, "shown");
    }

    public void hide() {
        judge(false, "hidden");
    }

    private void judge(boolean shown, String said) {
        Collection<UUID> chosen = SelectedIds.lines();
        if (chosen.isEmpty()) {
            text.refused(text.of(BUNDLE, "problem.chosen"));
            return;
        }
        text.said(BUNDLE, said, desk.judgeNames(current.id(), chosen, shown));
        Redirects.to(address(getNow()));
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

    public String getStanding() {
        return standing;
    }

    public void setStanding(@Nullable String standing) {
        this.standing = Objects.requireNonNullElse(standing, "");
    }
}
