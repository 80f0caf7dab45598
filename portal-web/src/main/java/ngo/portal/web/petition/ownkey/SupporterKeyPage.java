package ngo.portal.web.petition.ownkey;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import ngo.portal.ejb.petition.ownkey.SupporterKeyService;
import ngo.portal.ejb.petition.ownkey.SupporterKeyView;
import ngo.portal.persistence.petition.ownkey.SupporterKeyRow;
import ngo.portal.persistence.petition.ownkey.SupporterKeyState;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** The organisation's own key: the page shows the effect of a key before it is used. */
@Named
@ViewScoped
public class SupporterKeyPage implements Serializable {

    static final String PATH = "/organisation/keys";

    private static final String BUNDLE = "ownkey";

    @Inject
    private SupporterKeyService keys;

    @Inject
    private Caller caller;

    @Inject
    private Text text;

    private transient @Nullable SupporterKeyView view;

    private String refused = "";
    private boolean removing;
    private boolean sure;

    /** The number of the key that the page has shown; a key that was added meanwhile is not affected. */
    private int shownInUse;

    private int shownProposed;

    public void load() {
        if (!caller.isAdministrator()) {
            Redirects.to("/organisation");
            return;
        }
        shownInUse = number(getInUse());
        shownProposed = number(getProposed());
    }

    private static int number(@Nullable SupporterKeyRow key) {
        return key == null ? 0 : key.number();
    }

    public void use() {
        view = null;
        keys.use(shownProposed);
        done("used");
    }

    public void discard() {
        view = null;
        keys.discard(shownProposed);
        done("discarded");
    }

    public void remove() {
        view = null;
        keys.remove(shownInUse);
        done("removed");
    }

    private void done(String said) {
        text.said(BUNDLE, said);
        Redirects.to(PATH);
    }

    /** To Faces a box that is not ticked is not empty, so that requiring it would let everybody through. */
    public void requireSure(FacesContext faces, UIComponent box, @Nullable Object ticked) {
        if (!Boolean.TRUE.equals(ticked)) {
            throw text.wrong(text.of(BUNDLE, "problem.sure"));
        }
    }

    public SupporterKeyView getView() {
        if (view == null) {
            view = keys.view();
        }
        return view;
    }

    /** With which addresses are sealed; absent where the portal seals them. */
    public @Nullable SupporterKeyRow getInUse() {
        return getView().inUse().orElse(null);
    }

    /** Which somebody has to look at; absent where none waits. */
    public @Nullable SupporterKeyRow getProposed() {
        return getView().proposed().orElse(null);
    }

    /** What a key that is over is called. */
    public String state(SupporterKeyState state) {
        return text.of(BUNDLE, "state." + state);
    }

    /** Why the file that was sent is no key; empty if none was refused. */
    public String getProblem() {
        String key = "refusal." + refused;
        return text.has("problem", key) ? text.of("problem", key) : "";
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

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }
}
