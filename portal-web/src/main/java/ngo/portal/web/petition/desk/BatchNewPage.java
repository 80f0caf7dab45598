package ngo.portal.web.petition.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import ngo.portal.ejb.petition.desk.BatchService;
import ngo.portal.ejb.petition.desk.DeskService;
import ngo.portal.persistence.petition.desk.InvalidationCause;
import ngo.portal.persistence.petition.desk.InvalidationRow;
import ngo.portal.persistence.petition.desk.InvalidationWords;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.petition.CurrentPetition;
import ngo.portal.web.shared.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** The page for defining a batch of signatures that are not to count, with a preview of its effect. */
@Named
@ViewScoped
public class BatchNewPage implements Serializable {

    @Inject
    private CurrentPetition current;

    @Inject
    private DeskService desk;

    @Inject
    private BatchService batches;

    private final CriteriaForm form = new CriteriaForm();
    private InvalidationCause cause = InvalidationCause.OTHER;
    private String reason = "";
    private String publicReason = "";
    private String language = RequestLanguage.now().tag();

    public void load() {
        current.load();
        if (!desk.view(current.id()).keeps()) {
            Redirects.to(current.getPath() + "/batches");
            return;
        }
        form.read();
    }

    public void preview() {
        InvalidationRow row = batches.preview(
                current.id(),
                form.criteria(current.getView().pages()),
                new InvalidationWords(cause, reason, publicReason, language));
        Redirects.to(current.getPath() + "/batches/" + row.number());
    }

    public CriteriaForm getForm() {
        return form;
    }

    public CurrentPetition getCurrent() {
        return current;
    }

    public InvalidationCause getCause() {
        return cause;
    }

    public void setCause(InvalidationCause cause) {
        this.cause = cause;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = Objects.requireNonNullElse(reason, "");
    }

    public String getPublicReason() {
        return publicReason;
    }

    public void setPublicReason(@Nullable String publicReason) {
        this.publicReason = Objects.requireNonNullElse(publicReason, "");
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
